package com.example.shop.suite.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why subscribers have failed to process events, as their sidecars have logged it.
 *
 * @param lines by the id of the event and by the app, the last line of the app's sidecar about the event
 */
record SubscriberFailures(Map<String, NavigableMap<String, String>> lines) {

    private static final String ENDING = "-daprd.log";
    private static final Pattern EVENT = Pattern.compile("event ([^ ,]+),");
    private static final Pattern REFUSED = Pattern.compile("body: (.*?)\\. status code returned: (\\d+)");

    /**
     * The failure of one event.
     *
     * @param subscribers the apps that have failed
     * @param cause what the last of them has answered; says so if no log contains it
     */
    record Failure(List<String> subscribers, String cause) {}

    /** Reads the logs of all sidecars once, however many events are looked up. */
    static SubscriberFailures in(Path state) {
        var lines = new HashMap<String, NavigableMap<String, String>>();
        for (var log : sidecarLogs(state.resolve("logs"))) {
            read(log, lines);
        }
        return new SubscriberFailures(lines);
    }

    Failure of(String eventId) {
        var linesByApp = lines.get(eventId);
        return linesByApp == null
                ? new Failure(List.of("unknown"), "not in the logs of this run")
                : new Failure(
                        List.copyOf(linesByApp.keySet()),
                        cause(linesByApp.lastEntry().getValue()));
    }

    private static List<Path> sidecarLogs(Path logs) {
        try (var files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path log, Map<String, NavigableMap<String, String>> lines) {
        try (var all = Files.lines(log, StandardCharsets.ISO_8859_1)) { // reads any bytes
            all.forEach(line -> EVENT.matcher(line).results().forEach(event -> lines.computeIfAbsent(
                            event.group(1), id -> new TreeMap<>())
                    .put(app(log), line)));
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
            var errors = problem.path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asText() + " "
                            + error.path("message").asText());
            return Stream.concat(Stream.of(problem.path("detail").asText()), errors)
                    .collect(Collectors.joining(", "));
        } catch (JsonProcessingException e) {
            return body;
        }
    }
}
