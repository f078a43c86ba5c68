package com.example.shop.local.resiliency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.Project;
import com.example.shop.local.junit.DaprTest;
import com.example.shop.local.junit.OnProcesses;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The pub/sub component of the production cluster, with a real Kafka and two replicas of a subscriber. */
@OnProcesses
@DaprTest(value = "order-service", awaitApp = false)
class ProductionBrokerIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final String TOPIC = "orders";
    private static final int PARTITIONS = 4;
    private static final int ORDERS = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private static final EmbeddedKafkaBroker KAFKA = new EmbeddedKafkaKraftBroker(1, PARTITIONS, TOPIC);
    private static final List<PlayedApp> APPS = List.of(subscriber(), subscriber());
    private static List<PolicySidecar> sidecars = List.of();

    @BeforeAll
    static void start() throws IOException {
        KAFKA.afterPropertiesSet();
        var component = component();
        sidecars = APPS.stream()
                .map(app -> PolicySidecar.hurriedWith("pubsub", component, 10, "order-service", app.port()))
                .map(PolicySidecar::awaitApp)
                .toList();
    }

    @AfterAll
    static void stop() {
        sidecars.forEach(PolicySidecar::close);
        APPS.forEach(PlayedApp::close);
        KAFKA.destroy();
    }

    /** An event that is tried again holds up the later ones of its order. */
    @Test
    void replicasShareTheOrdersAndEachOrdersEventsStayInOrder() {
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(200)).until(() -> {
            publish(UUID.randomUUID().toString(), 0);
            return APPS.stream().allMatch(app -> app.calls("/events") > 0);
        });
        APPS.forEach(app -> app.answering("/events", 500, 200));

        var orders = IntStream.range(0, ORDERS)
                .mapToObj(number -> UUID.randomUUID().toString())
                .toList();
        IntStream.rangeClosed(1, 3).forEach(step -> orders.forEach(order -> publish(order, step)));

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(APPS.stream()
                        .flatMap(app -> steps(app).entrySet().stream())
                        .filter(heard -> orders.contains(heard.getKey())))
                .hasSize(ORDERS)
                .allSatisfy(heard -> assertThat(heard.getValue()).containsExactly(1, 2, 3)));
    }

    private static PlayedApp subscriber() {
        return PlayedApp.start().saying("/dapr/subscribe", """
                [{"pubsubname": "pubsub", "topic": "%s", "route": "/events"}]""".formatted(TOPIC));
    }

    private static void publish(String order, int step) {
        var path = "/v1.0/publish/pubsub/%s?metadata.partitionKey=%s".formatted(TOPIC, order);
        var answer = sidecars.get(0).post(path, "{\"order\": \"%s\", \"step\": %d}".formatted(order, step));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    /** What an app heard of each order, without repetitions. */
    private static Map<String, List<Integer>> steps(PlayedApp app) {
        return app.requests("/events").stream()
                .map(ProductionBrokerIT::data)
                .distinct()
                .collect(groupingBy(
                        data -> data.path("order").asText(),
                        mapping(data -> data.path("step").asInt(), toList())));
    }

    private static JsonNode data(String event) {
        try {
            return JSON.readTree(event).path("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As production has it, but for the credentials: this Kafka asks for none. */
    private static String component() throws IOException {
        var yaml = new YAMLMapper();
        var file = Project.find().directory().resolve("deploy/kubernetes/overlays/production/components/pubsub.yaml");
        var component = yaml.readTree(file.toFile());
        var metadata = (ArrayNode) component.at("/spec/metadata");
        var replaced = Set.of("brokers", "authType", "saslUsername", "saslPassword", "saslMechanism");
        metadata.removeIf(entry -> replaced.contains(entry.path("name").asText()));
        Stream.of(
                        Map.entry("brokers", KAFKA.getBrokersAsString()),
                        Map.entry("authType", "none"),
                        Map.entry("disableTls", "true"))
                .forEach(entry ->
                        metadata.addObject().put("name", entry.getKey()).put("value", entry.getValue()));
        return yaml.writeValueAsString(component);
    }
}
