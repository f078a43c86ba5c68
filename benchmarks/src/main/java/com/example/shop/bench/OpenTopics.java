package com.example.shop.bench;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped components with topics that nobody owns, for a sidecar that has topics of its own. */
final class OpenTopics {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> SCOPES = List.of("protectedTopics", "publishingScopes", "subscriptionScopes");

    private OpenTopics() {}

    static Path copy(Path components, Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.newDirectoryStream(components, "*.yaml")) {
            for (var file : files) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        open(target.resolve("pubsub.yaml"));
        return target;
    }

    private static void open(Path pubsub) throws IOException {
        var component = YAML.readTree(pubsub.toFile());
        var entries = component.at("/spec/metadata").elements();
        while (entries.hasNext()) {
            if (SCOPES.contains(entries.next().path("name").asText())) {
                entries.remove();
            }
        }
        YAML.writeValue(pubsub.toFile(), component);
    }
}
