package com.example.shop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Removes each field of each event, and adds one to each object of it. */
class IncompleteEventTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Money PRICE = new Money(new BigDecimal("19.99"), Currency.getInstance("EUR"));
    private static final Customer ADA = new Customer("Ada", "ada@example.com");

    /** As strict as the services read requests. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static List<Object> events() {
        return List.of(
                new OrderPlaced(
                        "order-1",
                        ADA,
                        List.of(new OrderLine("cup", "The cup", 2, PRICE)),
                        PRICE,
                        new PaymentToken("tok_visa"),
                        NOW),
                new OrderConfirmed("order-1", ADA, PRICE, NOW),
                new OrderRejected("order-1", ADA, RejectionReason.OUT_OF_STOCK, "none left", NOW),
                new StockLevel("cup", 7, NOW),
                new JourneyStep("order-1", BuildingBlock.STATE, "order-service", "stored", NOW, "trace-1"));
    }

    /** A field of an object in an event. */
    record Field(Object event, JsonNode json, ObjectNode object, String name) {

        @Override
        public String toString() {
            return "%s without %s".formatted(event.getClass().getSimpleName(), name);
        }
    }

    static Stream<Field> requiredFields() {
        return events().stream().flatMap(IncompleteEventTests::fields).filter(field -> !field.name()
                .equals("traceId"));
    }

    private static Stream<Field> fields(Object event) {
        JsonNode json = JSON.valueToTree(event);
        return objects(json).stream()
                .flatMap(object -> names(object).map(name -> new Field(event, json, object, name)));
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void isNotRead(Field field) {
        field.object().remove(field.name());
        assertNotRead(field);

        field.object().putNull(field.name());
        assertNotRead(field);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventOfANewerReleaseIsRead(Object event) throws JsonProcessingException {
        JsonNode json = JSON.valueToTree(event);

        objects(json).forEach(object -> object.put("newField", "new"));

        assertThat(JSON.treeToValue(json, event.getClass())).isEqualTo(event);
    }

    private static void assertNotRead(Field field) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JSON.treeToValue(field.json(), field.event().getClass()));
    }

    private static List<ObjectNode> objects(JsonNode json) {
        var objects = new ArrayList<ObjectNode>();
        if (json instanceof ObjectNode object) {
            objects.add(object);
        }
        json.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    private static Stream<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }
}
