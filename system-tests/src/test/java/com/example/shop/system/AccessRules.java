package com.example.shop.system;

import com.example.shop.local.Project;
import com.example.shop.local.runfile.MultiAppRun.App;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the shipped YAML allows.
 *
 * @param configurations the Configuration of each app
 * @param components those of the folder {@code components}
 * @param subscriptions the specification of each Subscription in the folder {@code components}
 */
record AccessRules(Map<String, JsonNode> configurations, List<JsonNode> components, List<JsonNode> subscriptions) {

    /** By HTTP and by gRPC: each is closed by an entry of its own. */
    private static final int PROTOCOLS = 2;

    private static final YAMLMapper YAML = new YAMLMapper();

    static AccessRules read() {
        var project = Project.find();
        var configurations = new LinkedHashMap<String, JsonNode>();
        for (var app : project.apps().apps()) {
            configurations.put(app.appId(), yaml(app.configuration(project.directory())));
        }
        var folder = project.directory().resolve("components");
        var subscriptions = resources(folder, "Subscription").stream()
                .map(subscription -> subscription.path("spec"))
                .toList();
        return new AccessRules(configurations, resources(folder, "Component"), subscriptions);
    }

    static List<String> appIds() {
        return Project.find().apps().apps().stream().map(App::appId).toList();
    }

    /** Who may call what: a row for each caller, a column for each callee. */
    String calls() {
        return table("Caller", configurations.keySet().stream().toList(), caller -> configurations.keySet().stream()
                .map(callee -> operations(caller, callee))
                .toList());
    }

    /** What an app may use of Dapr. */
    String use() {
        return table(
                "App",
                List.of("Components", "Secrets", "Actors"),
                app -> List.of(code(componentsOf(app)), code(secretsOf(app)), mayCallActors(app) ? "yes" : "no"));
    }

    /** What an app may send and hear. */
    String topics() {
        return table(
                "App",
                List.of("Publishes to", "Subscribes to"),
                app -> List.of(code(publishedBy(app)), code(heardBy(app))));
    }

    /** Those that are for the named apps only. */
    List<String> protectedTopics() {
        return List.of(pubsub("protectedTopics").split(","));
    }

    List<String> publishedBy(String app) {
        return topicsOf(app, "publishingScopes");
    }

    List<String> heardBy(String app) {
        return topicsOf(app, "subscriptionScopes");
    }

    private List<String> topicsOf(String app, String scopes) {
        return Stream.of(pubsub(scopes).split("; *"))
                .map(scope -> scope.split("="))
                .filter(scope -> scope[0].equals(app))
                .flatMap(scope -> Stream.of(scope[1].split(",")))
                .toList();
    }

    private String pubsub(String entry) {
        return components.stream()
                .filter(component -> component.at("/metadata/name").asText().equals("pubsub"))
                .flatMap(component -> nodes(component.at("/spec/metadata")))
                .filter(metadata -> metadata.path("name").asText().equals(entry))
                .map(metadata -> metadata.path("value").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("pubsub has no " + entry));
    }

    List<String> componentsOf(String app) {
        return components.stream()
                .filter(component -> texts(component.path("scopes")).anyMatch(app::equals))
                .map(component -> component.path("metadata").path("name").asText())
                .sorted()
                .toList();
    }

    List<String> secretsOf(String app) {
        return nodes(spec(app).path("secrets").path("scopes"))
                .flatMap(scope -> texts(scope.path("allowedSecrets")))
                .toList();
    }

    boolean mayCallActors(String app) {
        return nodes(spec(app).path("api").path("denied"))
                        .filter(api -> api.path("name").asText().equals("actors"))
                        .map(api -> api.path("protocol").asText())
                        .distinct()
                        .count()
                < PROTOCOLS;
    }

    String nameOfConfiguration(String app) {
        return configuration(app).path("metadata").path("name").asText();
    }

    JsonNode spec(String app) {
        return configuration(app).path("spec");
    }

    private JsonNode configuration(String app) {
        return Objects.requireNonNull(configurations.get(app), app);
    }

    private String operations(String caller, String callee) {
        return nodes(spec(callee).path("accessControl").path("policies"))
                .filter(policy -> policy.path("appId").asText().equals(caller))
                .flatMap(policy -> nodes(policy.path("operations")))
                .map(operation -> "`%s`"
                        .formatted((texts(operation.path("httpVerb")).collect(Collectors.joining(", "))
                                        + " "
                                        + operation.path("name").asText())
                                .strip()))
                .collect(Collectors.joining("<br>"));
    }

    private String table(String corner, List<String> columns, Function<String, List<String>> cells) {
        var head = row(corner, columns) + "\n" + "|---".repeat(columns.size() + 1) + "|\n";
        return configurations.keySet().stream()
                .map(app -> row(app, cells.apply(app)))
                .collect(Collectors.joining("\n", head, "\n"));
    }

    private static String row(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String code(List<String> names) {
        return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }

    private static List<JsonNode> resources(Path folder, String kind) {
        try (var files = Files.list(folder)) {
            return files.map(AccessRules::yaml)
                    .filter(resource -> resource.path("kind").asText().equals(kind))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> texts(JsonNode array) {
        return nodes(array).map(JsonNode::asText);
    }
}
