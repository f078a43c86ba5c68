package com.example.shop.suite.cli;

import com.example.shop.local.process.LogFile;
import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Prints what services, sidecars and control plane have logged in the last run. */
@Command(name = "logs", description = "Prints the logs of the last run, or of one program of it.")
final class LogsCommand extends ProgressCommand {

    private static final int MOST_LINES = 1_000_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "The name of the log, for example order-service, or order-service-daprd for its sidecar.")
    private @Nullable String service;

    @Option(
            names = "--lines",
            defaultValue = "100",
            description = "How many lines of the end of each log are printed. The default is ${DEFAULT-VALUE}.")
    private int lines;

    @Override
    public Integer call() throws IOException {
        if (lines < 1 || lines > MOST_LINES) {
            throw new ParameterException(
                    spec().commandLine(), "--lines is %d; accepted is 1 to %d".formatted(lines, MOST_LINES));
        }
        for (var log : wanted(available(Checkout.find().state().resolve("logs")))) {
            print(log);
        }
        return 0;
    }

    private List<Path> wanted(List<Path> logs) {
        if (service == null) {
            return logs;
        }
        var wanted = logs.stream().filter(log -> name(log).equals(service)).toList();
        if (wanted.isEmpty()) {
            throw new UserFacingException("There is no log of %s; there are logs of %s"
                    .formatted(
                            service,
                            String.join(
                                    ", ", logs.stream().map(LogsCommand::name).toList())));
        }
        return wanted;
    }

    private static List<Path> available(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new UserFacingException("There are no logs yet: start the suite with ./suite run");
        }
        try (var logs = Files.list(folder)) {
            return logs.filter(log -> log.toString().endsWith(".log")).sorted().toList();
        }
    }

    private void print(Path log) {
        out().println("==> " + name(log) + " <==");
        out().println(LogFile.tail(log, lines));
        out().println();
    }

    private static String name(Path log) {
        return log.getFileName().toString().replaceFirst("\\.log$", "");
    }
}
