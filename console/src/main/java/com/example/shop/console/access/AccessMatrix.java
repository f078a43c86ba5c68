package com.example.shop.console.access;

import com.example.shop.console.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return apps.stream().map(callee -> row(apps, callee)).toList();
    }

    private Row row(List<String> callers, String callee) {
        var policies = policies(callee);
        return new Row(
                callee,
                callers.stream().map(caller -> cell(caller, callee, policies)).toList());
    }

    Cell cell(String caller, String callee) {
        return cell(caller, callee, policies(callee));
    }

    private static Cell cell(String caller, String callee, JsonNode policies) {
        var operations = policies.valueStream()
                .filter(policy -> policy.path("appId").asText().equals(caller))
                .flatMap(policy -> policy.path("operations").valueStream())
                .map(AccessMatrix::text)
                .toList();
        return new Cell(caller, callee, operations, READS.getOrDefault(callee, ""));
    }

    private static String text(JsonNode operation) {
        var verbs =
                operation.path("httpVerb").valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
        return (verbs + " " + operation.path("name").asText()).strip();
    }

    private JsonNode policies(String appId) {
        try {
            var configuration = yaml.readTree(suite.checkout()
                    .resolve("components/configuration-%s.yaml".formatted(appId))
                    .toFile());
            return configuration.at("/spec/accessControl/policies");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
