package com.example.shop.suite.cli;

import com.example.shop.local.process.Jdk;
import com.example.shop.local.process.PrivateFolder;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.SuiteState;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts {@code ./suite run} in another process, prints its output and returns when it is ready. */
record DetachedRun(Checkout checkout, PrintWriter out, List<String> options) {

    int start() {
        try {
            PrivateFolder.create(checkout.state());
            var log = checkout.state().resolve("suite.log");
            var process = launch(log);
            return follow(process, log);
        } catch (IOException e) {
            throw new UserFacingException("The suite does not start: " + e.getMessage(), e);
        }
    }

    /** Starts it with {@code nohup}, so that it continues after the terminal is closed. */
    private Process launch(Path log) throws IOException {
        var command = new ArrayList<>(List.of(
                "nohup",
                Jdk.java(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run"));
        command.addAll(options);
        return new ProcessBuilder(command)
                .directory(checkout.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private int follow(Process process, Path log) throws IOException {
        try (var reader = Files.newBufferedReader(log)) {
            while (true) {
                var alive = process.isAlive();
                print(reader);
                if (isReady(process)) {
                    return 0;
                }
                if (!alive) {
                    return process.exitValue();
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void print(BufferedReader reader) throws IOException {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            out.println(line);
        }
        out.flush();
    }

    private boolean isReady(Process process) {
        return SuiteState.read(checkout.state())
                .filter(state -> state.pid() == process.pid() && state.ready())
                .isPresent();
    }
}
