package com.example.shop.suite.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Why subscribers have failed to process an event, as their sidecars have logged it.
 *
 * @param logs the folder with a log {@code APP-daprd.log} for each sidecar
 */
record SubscriberFailures(Path logs) {

    private static final String ENDING = "-daprd.log";
    private static final Pattern REFUSED = Pattern.compile("body: (.*?)\\. status code returned: (\\d+)");

    /**
     * The failure of one event.
     *
     * @param subscribers the apps that have failed
     * @param cause what the last of them has answered; says so if no log contains it
     */
    record Failure(List<String> subscribers, String cause) {}

    static SubscriberFailures in(Path state) {
        return new SubscriberFailures(state.resolve("logs"));
    }

    Failure of(String eventId) {
        var causes = new TreeMap<String, String>();
        for (var log : sidecarLogs()) {
            lastLine(log, "event " + eventId + ",").ifPresent(line -> causes.put(app(log), cause(line)));
        }
        return causes.isEmpty()
                ? new Failure(List.of("unknown"), "not in the logs of this run")
                : new Failure(List.copyOf(causes.keySet()), causes.lastEntry().getValue());
    }

    private List<Path> sidecarLogs() {
        try (var files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> lastLine(Path log, String text) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) { // reads any bytes
            return lines.filter(line -> line.contains(text)).reduce((earlier, later) -> later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String app(Path log) {
        var name = log.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** The status and the problem detail of the app's answer. */
    private static String cause(String line) {
        var refused = REFUSED.matcher(line.replace("\\\"", "\""));
        return refused.find()
                ? "%s: %s".formatted(refused.group(2), detail(refused.group(1)))
                : "see the log of its sidecar";
    }

    private static String detail(String body) {
        try {
            var problem = new JsonMapper().readTree(body);
            var errors = StreamSupport.stream(problem.path("errors").spliterator(), false)
                    .map(error -> error.path("field").asText() + " "
                            + error.path("message").asText());
            return Stream.concat(Stream.of(problem.path("detail").asText()), errors)
                    .collect(Collectors.joining(", "));
        } catch (JsonProcessingException e) {
            return body;
        }
    }
}
