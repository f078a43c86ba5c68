package com.example.shop.local.resiliency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** A copy of the shipped components in which the policies are many times as fast, so that nobody waits for a minute. */
final class HurriedResources {

    private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m)");
    private static final YAMLMapper YAML = new YAMLMapper();

    private HurriedResources() {}

    /**
     * Only durations differ from what is shipped, and where backing services are.
     *
     * @param times how many times as fast
     * @param addresses in place of what components read by {@code envRef}, by the variable's name
     */
    static Path copy(Path components, Path target, int times, Map<String, String> addresses) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.newDirectoryStream(components, "*.yaml")) {
            for (var file : files) {
                var shipped = Files.readString(file);
                var copy = file.endsWith("resiliency.yaml") ? hurried(shipped, times) : readdressed(shipped, addresses);
                Files.writeString(target.resolve(file.getFileName()), copy);
            }
        }
        return target;
    }

    private static String hurried(String resiliency, int times) throws IOException {
        var document = YAML.readTree(resiliency);
        hurry(document.at("/spec/policies"), times);
        return YAML.writeValueAsString(document);
    }

    private static void hurry(JsonNode node, int times) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                hurry(entry.getValue(), times);
                if (DURATION.matcher(entry.getValue().asText()).matches()) {
                    entry.setValue(new TextNode(divided(entry.getValue().asText(), times)));
                }
            });
        }
    }

    private static String divided(String duration, int times) {
        return duration(duration).dividedBy(times).toMillis() + "ms";
    }

    private static String readdressed(String component, Map<String, String> addresses) {
        var copy = component;
        for (var address : addresses.entrySet()) {
            copy = copy.replace("envRef: " + address.getKey(), "value: \"" + address.getValue() + "\"");
        }
        return copy;
    }

    private static Duration duration(String text) {
        var parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no duration: " + text);
        }
        var amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
