package com.example.shop.suite;

import com.example.shop.local.process.PrivateFolder;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;

/** Writes every mail that the mail server receives to a folder: as it came, and as a text for people. */
final class MailFolder implements AutoCloseable {

    private final Path folder;
    private final GreenMail mails;
    private final ScheduledExecutorService timer;

    /** The server lists its mails by mailbox and not by arrival. */
    private final Set<MimeMessage> written = Collections.newSetFromMap(new IdentityHashMap<>());

    private MailFolder(Path folder, GreenMail mails) {
        this.folder = folder;
        this.mails = mails;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "mail-folder");
            thread.setDaemon(true);
            return thread;
        });
    }

    static MailFolder fill(Path folder, GreenMail mails) {
        var filled = new MailFolder(folder, mails);
        filled.empty();
        var unused = filled.timer.scheduleWithFixedDelay(filled::writeNew, 500, 500, TimeUnit.MILLISECONDS);
        return filled;
    }

    Path folder() {
        return folder;
    }

    private void empty() {
        Uncheck.run(() -> {
            PrivateFolder.create(folder);
            FileUtils.cleanDirectory(folder.toFile());
        });
    }

    private void writeNew() {
        for (var mail : mails.getReceivedMessages()) {
            if (written.add(mail)) {
                write(mail, "%04d".formatted(written.size()));
            }
        }
    }

    private void write(MimeMessage mail, String name) {
        try (var out = Files.newOutputStream(folder.resolve(name + ".eml"))) {
            mail.writeTo(out);
            Files.writeString(folder.resolve(name + ".txt"), text(mail));
        } catch (IOException | MessagingException e) {
            System.err.printf("Mail %s was received but not written to %s: %s%n", name, folder, e.getMessage());
        }
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        return """
                To: %s
                Subject: %s

                %s
                """.formatted(
                        mail.getRecipients(RecipientType.TO)[0],
                        mail.getSubject(),
                        withoutHtml(String.valueOf(mail.getContent())));
    }

    /** The services send HTML with paragraphs only. */
    private static String withoutHtml(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
