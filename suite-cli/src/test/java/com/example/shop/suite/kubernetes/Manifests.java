package com.example.shop.suite.kubernetes;

import com.example.shop.local.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manifests of {@code deploy/kubernetes} and the folder of components, as files. */
final class Manifests {

    private static final YAMLMapper YAML = new YAMLMapper();

    final Project project = Project.find();

    List<JsonNode> base(String file) {
        return read(Path.of("deploy/kubernetes/base", file));
    }

    List<JsonNode> local(String file) {
        return read(Path.of("deploy/kubernetes/overlays/local", file));
    }

    List<JsonNode> production(String file) {
        return read(Path.of("deploy/kubernetes/overlays/production", file));
    }

    /** The only resource of a kind in the file of an app. */
    JsonNode ofApp(String appId, String kind) {
        return base(appId + ".yaml").stream()
                .filter(resource -> resource.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has no %s".formatted(appId, kind)));
    }

    List<JsonNode> components() {
        return yamlFiles("components").flatMap(file -> read(file).stream()).toList();
    }

    /** The names of the files of a folder. */
    List<String> files(String folder) {
        return yamlFiles(folder).map(file -> file.getFileName().toString()).toList();
    }

    private Stream<Path> yamlFiles(String folder) {
        try (var files = Files.list(project.directory().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> read(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(project.directory().resolve(file).toFile())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return nodes(array).map(JsonNode::asText).toList();
    }
}
