package com.example.shop.suite;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;

/** Writes every mail that the mail server receives to a folder, so that a person can look at it. */
final class MailFolder implements AutoCloseable {

    private final Path folder;
    private final GreenMail mails;
    private final ScheduledExecutorService timer;
    private int written;

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
            Files.createDirectories(folder);
            FileUtils.cleanDirectory(folder.toFile());
        });
    }

    private void writeNew() {
        var received = mails.getReceivedMessages();
        for (var mail : Arrays.asList(received).subList(written, received.length)) {
            written++;
            try (var out = Files.newOutputStream(folder.resolve("%04d.eml".formatted(written)))) {
                mail.writeTo(out);
            } catch (IOException | MessagingException e) {
                System.err.printf("Mail %d was received but not written to %s: %s%n", written, folder, e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
