package com.example.shop.console.access;

import com.example.shop.console.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Reads the Configurations of the apps, in which each called app says who may call it. */
@Component
class AccessMatrix {

    /** A request that reads something of each app with HTTP. */
    private static final Map<String, String> READS = Map.of(
            "inventory-service", "/products/kettle",
            "order-service", "/orders/none",
            "notification-service", "/notifications/none",
            "workflow-service", "/workflows/none");

    private final YAMLMapper yaml = new YAMLMapper();
    private final RunningSuite suite;

    AccessMatrix(RunningSuite suite) {
        this.suite = suite;
    }

    /** What each caller may do, in the order of the callers. */
    record Row(String callee, List<Cell> cells) {}

    /**
     * One caller and one called app.
     *
     * @param operations that are allowed, for example {@code GET /products/*}; empty if every call is denied
     * @param read the path that a try requests; empty for an app with gRPC
     */
    record Cell(String caller, String callee, List<String> operations, String read) {}

    List<String> apps() {
        return suite.apps().stream().map(app -> app.appId()).toList();
    }

    List<Row> rows() {
        var apps = apps();
        return apps.stream()
                .map(callee -> new Row(
                        callee,
                        apps.stream().map(caller -> cell(caller, callee)).toList()))
                .toList();
    }

    Cell cell(String caller, String callee) {
        var policies = read(callee).at("/spec/accessControl/policies");
        var operations = elements(policies)
                .filter(policy -> policy.path("appId").asText().equals(caller))
                .flatMap(policy -> elements(policy.path("operations")))
                .map(AccessMatrix::text)
                .toList();
        return new Cell(caller, callee, operations, READS.getOrDefault(callee, ""));
    }

    private static String text(JsonNode operation) {
        var verbs = elements(operation.path("httpVerb")).map(JsonNode::asText).collect(Collectors.joining(", "));
        return (verbs + " " + operation.path("name").asText()).strip();
    }

    private JsonNode read(String appId) {
        try {
            return yaml.readTree(suite.checkout()
                    .resolve("components/configuration-%s.yaml".formatted(appId))
                    .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
