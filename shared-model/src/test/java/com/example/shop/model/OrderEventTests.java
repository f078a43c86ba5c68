package com.example.shop.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderEventTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final OrderPlaced placed = new OrderPlaced(
            "order-1",
            new Customer("Ada", "ada@example.com"),
            List.of(new OrderLine("grinder", "Grinder", 2, Money.ofMinor(1999, EUR))),
            Money.ofMinor(3998, EUR),
            new PaymentToken("tok_visa"),
            Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void isUnchangedAfterSerialization() throws Exception {
        var text = json.writeValueAsString(placed);

        assertThat(text).contains("\"paymentToken\":\"tok_visa\"").doesNotContain("\"type\"");
        assertThat(json.readValue(text, OrderPlaced.class)).isEqualTo(placed);
    }

    @Test
    void ignoresAnUnknownField() throws Exception {
        var later = json.writeValueAsString(placed).replaceFirst("\\{", "{\"giftWrap\":true,");

        assertThat(json.readValue(later, OrderPlaced.class)).isEqualTo(placed);
    }

    @Test
    void hidesPersonalDataAndCredentialsFromLogs() {
        assertThat(placed.toString()).doesNotContain("Ada", "ada@example.com", "tok_visa");
    }

    @Test
    void hasTheRecordNameAsItsType() {
        assertThat(placed.type()).isEqualTo(OrderPlaced.TYPE);
        assertThat(OrderConfirmed.class.getSimpleName()).isEqualTo(OrderConfirmed.TYPE);
        assertThat(OrderRejected.class.getSimpleName()).isEqualTo(OrderRejected.TYPE);
    }
}
