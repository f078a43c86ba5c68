package com.example.shop.order.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.JourneyStep;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.StockLevel;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.journey.JourneySteps;
import com.example.shop.order.pubsub.ReceivedEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests dead letters with events on the dead-letter topics. */
@OrderServiceTest
class DeadLettersIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final LocalDapr sidecar = LocalDapr.current();
    private final String orderId = UUID.randomUUID().toString();
    private final String eventId = orderId + "-OrderPlaced";

    @Autowired
    private DaprClient dapr;

    @Autowired
    private DeadLetterService letters;

    @Autowired
    private ReceivedEvents received;

    @Autowired
    private JourneySteps steps;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private ObjectMapper json;

    @Test
    void aDeadLetterIsListedWithoutItsData() throws Exception {
        giveUp();
        giveUp();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(letter().times()).isEqualTo(2));
        assertThat(call("GET", "/dead-letters", sidecar.appToken()).body())
                .contains(eventId, "\"type\":\"OrderPlaced\"", "\"orderId\":\"" + orderId + "\"")
                .doesNotContain("ada@example.com");
    }

    @Test
    void aRedrivenEventReachesItsSubscribersUnchanged() throws Exception {
        giveUp();
        await().atMost(TIMEOUT).untilAsserted(this::letter);

        assertThat(call("POST", "/dead-letters/" + eventId + "/redrive", sidecar.appToken())
                        .statusCode())
                .isEqualTo(202);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(received.placed(orderId))
                .singleElement()
                .satisfies(event -> assertThat(event.getId()).isEqualTo(eventId))
                .satisfies(
                        event -> assertThat(event.getData().customer().email()).isEqualTo("ada@example.com")));
        assertThat(letter().redrivenAt()).isNotNull();
    }

    /** An operator may redrive an event twice, for example after a lost response. */
    @Test
    void anEventThatIsRedrivenTwiceKeepsItsId() throws Exception {
        giveUp();
        await().atMost(TIMEOUT).untilAsserted(this::letter);

        call("POST", "/dead-letters/" + eventId + "/redrive", sidecar.appToken());
        call("POST", "/dead-letters/" + eventId + "/redrive", sidecar.appToken());

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(received.placed(orderId))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getId()).isEqualTo(eventId)));
    }

    /** The service subscribes to each dead-letter topic. A metric counts the dead letters that were not redriven. */
    @Test
    void aJourneyStepIsADeadLetterUntilItIsRedriven() throws Exception {
        var before = waiting();
        dapr.publishEvent(new PublishEventRequest("pubsub", "journey-dead-letters", step())
                        .setMetadata(Map.of("cloudevent.type", "JourneyStep", "cloudevent.id", eventId)))
                .block();
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(letter().topic()).isEqualTo("journey"));
        assertThat(waiting()).isEqualTo(before + 1);

        call("POST", "/dead-letters/" + eventId + "/redrive", sidecar.appToken());

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(steps.of(orderId))
                .singleElement()
                .satisfies(step -> assertThat(step.description()).isEqualTo("Mail sent")));
        assertThat(waiting()).isEqualTo(before);
    }

    static List<Arguments> bytesOfEachTopic() {
        return Stream.of(OrderEvent.TOPIC, JourneyStep.TOPIC, StockLevel.TOPIC)
                .flatMap(topic -> Stream.of(
                                "hello", "[1]", "", "{\"specversion\"", "{\"a\": 1}", "null", "\u0000\u0001\u00ff")
                        .map(text -> Arguments.of(topic, text)))
                .toList();
    }

    /** The sidecar cannot read any of them as a CloudEvent, or finds no type in it. */
    @ParameterizedTest
    @MethodSource("bytesOfEachTopic")
    void whateverIsPublishedToATopicIsADeadLetter(String topic, String text) throws Exception {
        var bytes = (text + orderId).getBytes(StandardCharsets.ISO_8859_1);
        if (text.startsWith("{\"a\"")) {
            bytes = "{\"a\": \"%s\"}".formatted(orderId).getBytes(StandardCharsets.ISO_8859_1);
        }

        publishRaw(topic, bytes);

        var id = UUID.nameUUIDFromBytes(bytes).toString();
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(letters.all())
                .extracting(ListedDeadLetter::id)
                .contains(id));
    }

    @Test
    void anEventWithBinaryDataIsSentAgainAsItCame() throws Exception {
        var bytes = new byte[] {0, 1, (byte) 0xff};
        dapr.publishEvent(new PublishEventRequest("pubsub", "orders-dead-letters", bytes)
                        .setContentType("application/octet-stream")
                        .setMetadata(Map.of("cloudevent.type", "Scan", "cloudevent.id", eventId)))
                .block();
        await().atMost(TIMEOUT).untilAsserted(this::letter);

        call("POST", "/dead-letters/" + eventId + "/redrive", sidecar.appToken());

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(received.others(eventId))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.path("data_base64").binaryValue()).isEqualTo(bytes))
                .satisfies(event ->
                        assertThat(event.path("datacontenttype").asText()).isEqualTo("application/octet-stream")));
    }

    @Test
    void twoEventsWithOneIdOnTwoTopicsAreTwoLetters() {
        giveUp();
        await().atMost(TIMEOUT).untilAsserted(this::letter);
        dapr.publishEvent(new PublishEventRequest("pubsub", "journey-dead-letters", step())
                        .setMetadata(Map.of("cloudevent.type", "JourneyStep", "cloudevent.id", eventId)))
                .block();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(letters.all())
                .filteredOn(letter -> letter.id().startsWith(eventId))
                .extracting(ListedDeadLetter::topic)
                .containsExactlyInAnyOrder("orders", "journey"));
    }

    /** The sidecar limits a response to 4 MiB. */
    @Test
    void lettersThatAreLargeTogetherAreListedInPages() throws Exception {
        for (var i = 0; i < 6; i++) {
            var data = placed().put("note", "x".repeat(1_000_000));
            dapr.publishEvent(new PublishEventRequest("pubsub", "orders-dead-letters", data)
                            .setMetadata(Map.of("cloudevent.type", "Large", "cloudevent.id", eventId + i)))
                    .block();
        }
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(letters.all())
                .filteredOn(letter -> letter.type().equals("Large"))
                .hasSizeGreaterThanOrEqualTo(6));

        var first = json.readTree(
                call("GET", "/dead-letters?page=0&size=2", sidecar.appToken()).body());
        var second = json.readTree(
                call("GET", "/dead-letters?page=1&size=2", sidecar.appToken()).body());

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(call("GET", "/dead-letters?size=0", sidecar.appToken()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anIncompleteStepOfAJourneyIsADeadLetterAndTheOthersAreStored() {
        var incomplete = json.valueToTree(step());
        ((ObjectNode) incomplete).remove("at");
        var batch =
                json.createArrayNode().add(json.<JsonNode>valueToTree(step())).add(incomplete);
        dapr.publishEvent(new PublishEventRequest("pubsub", "journey", batch)
                        .setMetadata(Map.of("cloudevent.id", eventId)))
                .block();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(letter().topic()).isEqualTo("journey"));
        assertThat(steps.of(orderId)).singleElement().isEqualTo(step());
    }

    private void publishRaw(String topic, byte[] bytes) {
        dapr.publishEvent(new PublishEventRequest("pubsub", topic, bytes)
                        .setContentType("application/octet-stream")
                        .setMetadata(Map.of("rawPayload", "true")))
                .block();
    }

    @Test
    void anUnknownLetterIsNotFound() throws Exception {
        var answer = call("POST", "/dead-letters/no-such-letter/redrive", sidecar.appToken());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown-dead-letter", "no-such-letter");
    }

    @Test
    void lettersAreForOperatorsOnly() throws Exception {
        assertThat(call("GET", "/dead-letters", "wrong").statusCode()).isEqualTo(401);
        assertThat(call("POST", "/dead-letters/any/redrive", "wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void anInvalidIdIsABadRequest() throws Exception {
        assertThat(call("POST", "/dead-letters/a_b/redrive", sidecar.appToken()).statusCode())
                .isEqualTo(400);
    }

    private JourneyStep step() {
        return new JourneyStep(
                orderId, BuildingBlock.BINDINGS, "notification-service", "Mail sent", Instant.EPOCH, null);
    }

    private double waiting() {
        return metrics.get("shop.dead.letters.waiting").gauge().value();
    }

    private ListedDeadLetter letter() {
        return letters.all().stream()
                .filter(letter -> letter.id().equals(eventId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not listed"));
    }

    private void giveUp() {
        var request = new PublishEventRequest("pubsub", "orders-dead-letters", placed())
                .setMetadata(Map.of("cloudevent.type", "OrderPlaced", "cloudevent.id", eventId));
        dapr.publishEvent(request).block();
    }

    private ObjectNode placed() {
        var data = json.createObjectNode().put("orderId", orderId).put("paymentToken", "tok_visa");
        data.put("at", "2026-01-01T00:00:00Z").putArray("lines");
        data.putObject("customer").put("name", "Ada").put("email", "ada@example.com");
        data.putObject("total").put("amount", 10).put("currency", "EUR");
        return data;
    }

    private HttpResponse<String> call(String method, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(sidecar.appPort(), path)))
                .header("dapr-api-token", token)
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
