package com.example.shop.suite.cli;

import com.example.shop.local.process.LogFile;
import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.input.Tailer;
import org.apache.commons.io.input.TailerListenerAdapter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what services, sidecars and control plane have logged in the last run. */
@Command(name = "logs", description = "Prints the logs of the last run, or of one program of it.")
final class LogsCommand extends ProgressCommand {

    private static final int MOST_LINES = 1_000_000;
    private static final Duration POLL = Duration.ofMillis(200);

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

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "Prints only the lines that contain the id of this order.")
    private @Nullable String orderId;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with new lines until you end it.")
    private boolean follow;

    @Override
    public Integer call() throws IOException {
        AcceptedNumber.require(spec(), "--lines", lines, MOST_LINES);
        var logs = wanted(available(Checkout.find().state().resolve("logs")));
        if (follow) {
            logs.forEach(this::follow);
            new ForegroundCommand(out()).watch(List.of());
        }
        for (var log : logs) {
            print(log);
        }
        return 0;
    }

    /** Prints the end of the log and then each new line, with the name of the log where there are several. */
    private void follow(Path log) {
        print(log);
        var prefix = service == null ? name(log) + ": " : "";
        Tailer.builder()
                .setPath(log)
                .setTailFromEnd(true)
                .setDelayDuration(POLL)
                .setTailerListener(new TailerListenerAdapter() {
                    @Override
                    public void handle(String line) {
                        if (isWanted(line)) {
                            report(prefix + line);
                        }
                    }
                })
                .get();
    }

    private boolean isWanted(String line) {
        return orderId == null || line.contains(orderId);
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
        var end = tail(log);
        if (orderId == null || !end.isEmpty()) {
            out().println("==> " + name(log) + " <==");
            out().println(end);
            out().println();
            out().flush();
        }
    }

    /** Looks for an order in the whole log. */
    private String tail(Path log) {
        return orderId == null
                ? LogFile.tail(log, lines)
                : LogFile.tail(log, MOST_LINES).lines().filter(this::isWanted).collect(Collectors.joining("\n"));
    }

    private static String name(Path log) {
        return log.getFileName().toString().replaceFirst("\\.log$", "");
    }
}
