package com.example.shop.local.containers;

import com.example.shop.local.process.UserFacingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml}, the one place that names the images and their versions. */
public record ComposeFile(JsonNode services) {

    /** What Testcontainers itself looks for: to forward ports of this machine, and to find it. */
    private static final List<String> OF_TESTCONTAINERS = List.of("testcontainers/sshd:1.3.0", "alpine:3.17");

    private static final List<String> TESTED_WITH = List.of("sentry", "placement", "scheduler", "redis", "postgres");
    private static final String SIDECAR_OF = "order-service-daprd";

    public static ComposeFile in(Path project) {
        var file = project.resolve("docker-compose.yml");
        try (var yaml = Files.newBufferedReader(file)) {
            // Jackson's own reader does not know anchors and merges.
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new ComposeFile(new JsonMapper().valueToTree(content).path("services"));
        } catch (IOException e) {
            throw new UserFacingException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
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

    /** Those of others that the integration tests start. */
    public List<String> forTests() {
        var ofDapr = Stream.concat(Stream.of(SIDECAR_OF), TESTED_WITH.stream()).map(this::image);
        return Stream.concat(ofDapr, OF_TESTCONTAINERS.stream()).toList();
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
