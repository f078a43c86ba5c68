package com.example.shop.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.process.Ports;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTests {

    private final ServerSetup setup = new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private final GreenMail server = new GreenMail(setup);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void eachMailIsWrittenOnceAlsoWithSeveralRecipients(@TempDir Path folder) throws IOException {
        try (var mails = MailFolder.fill(folder, server)) {
            send("bob@example.com", "first");
            awaitMail(mails, 1);
            send("ada@example.com", "second");
            awaitMail(mails, 2);
            send("bob@example.com", "third");
            awaitMail(mails, 3);
        }

        assertThat(Files.readString(folder.resolve("0001.txt"))).contains("To: bob@example.com", "first");
        assertThat(Files.readString(folder.resolve("0002.txt"))).contains("To: ada@example.com", "second");
        assertThat(Files.readString(folder.resolve("0003.txt"))).contains("To: bob@example.com", "third");
        assertThat(folder.resolve("0004.eml")).doesNotExist();
    }

    @Test
    void aPersonCanReadTheText(@TempDir Path folder) throws IOException {
        try (var mails = MailFolder.fill(folder, server)) {
            send("ada@example.com", "<html><body><p>Dear &quot;Ada&quot; &amp; co</p></body></html>");
            awaitMail(mails, 1);
        }

        assertThat(Files.readString(folder.resolve("0001.txt")))
                .contains("Dear \"Ada\" & co")
                .doesNotContain("<p>");
    }

    private void send(String recipient, String text) {
        GreenMailUtil.sendTextEmail(recipient, "shop@example.com", "A subject", text, setup);
    }

    private static void awaitMail(MailFolder mails, int number) {
        await().until(() -> Files.exists(mails.folder().resolve("%04d.txt".formatted(number))));
    }
}
