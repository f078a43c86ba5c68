package com.example.shop.local.containers;

import com.example.shop.local.CannotRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml}, the one place that names the images and their versions. */
public record ComposeFile(JsonNode services) {

    public static ComposeFile in(Path project) {
        var file = project.resolve("docker-compose.yml");
        try (var yaml = Files.newBufferedReader(file)) {
            // Jackson's own reader does not know anchors and merges.
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new ComposeFile(new JsonMapper().valueToTree(content).path("services"));
        } catch (IOException e) {
            throw new CannotRun("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The image of a service. */
    public String image(String service) {
        return services.path(service).path("image").asText();
    }

    /** Those that others publish and that a plain {@code docker compose up} needs. */
    public List<String> published() {
        return images(false);
    }

    /** Those of the profiles. */
    public List<String> optional() {
        return images(true);
    }

    private List<String> images(boolean ofProfiles) {
        return StreamSupport.stream(services.spliterator(), false)
                .filter(service -> service.has("profiles") == ofProfiles && !service.has("build"))
                .map(service -> service.path("image").asText())
                .filter(image -> !image.isEmpty())
                .distinct()
                .toList();
    }
}
