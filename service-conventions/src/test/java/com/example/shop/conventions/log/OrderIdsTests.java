package com.example.shop.conventions.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dapr.client.domain.CloudEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIdsTests {

    private static final String ID = "0b7d3f0e-52c3-4f8e-9d55-0e4c5b1f0a11";

    private record Reservation(String orderId, int quantity) {}

    @ParameterizedTest
    @ValueSource(strings = {"announce-" + ID, "payment-deadline-" + ID, ID})
    void areAtTheEndOfNames(String name) {
        assertThat(OrderIds.inName(name)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "announce-", ID + "-copy", "announce-0b7d3f0e"})
    void areNotInOtherNames(String name) {
        assertThat(OrderIds.inName(name)).isEmpty();
    }

    @Test
    void areTheFieldOfThatNameOrTheWholeText() throws Exception {
        assertThat(OrderIds.in(json("{\"orderId\": \"%s\"}".formatted(ID)))).contains(ID);
        assertThat(OrderIds.in(json("\"%s\"".formatted(ID)))).contains(ID);
        assertThat(OrderIds.in(json("\"beans-1kg\""))).isEmpty();
        assertThat(OrderIds.in(json("{\"id\": 1}"))).isEmpty();
        assertThat(OrderIds.in(null)).isEmpty();
    }

    @Test
    void areInEventsRecordsAndBytes() {
        var reservation = new Reservation(ID, 1);
        var event = new CloudEvent<Reservation>();
        event.setData(reservation);

        assertThat(OrderIds.inBody(reservation)).contains(ID);
        assertThat(OrderIds.inBody(event)).contains(ID);
        assertThat(OrderIds.inBody("{\"orderId\": \"%s\"}".formatted(ID).getBytes(StandardCharsets.UTF_8)))
                .contains(ID);
        assertThat(OrderIds.inBody(new byte[] {1, 2})).isEmpty();
        assertThat(OrderIds.inBody(new CloudEvent<Reservation>())).isEmpty();
    }

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }
}
