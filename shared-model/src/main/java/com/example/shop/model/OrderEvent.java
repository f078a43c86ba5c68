package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * What happened to an order, announced on the topic {@value #TOPIC}.
 *
 * <p>The simple name of the record is the CloudEvent's {@code type}, by which subscribers route.
 */
public sealed interface OrderEvent permits OrderPlaced, OrderConfirmed, OrderRejected {

    String TOPIC = "orders";

    /** Where sidecars send what their app gave up. */
    String DEAD_LETTER_TOPIC = "orders-dead-letters";

    /** What an order's id looks like. */
    String ORDER_ID_PATTERN = "[A-Za-z0-9-]{1,64}";

    String orderId();

    Instant at();

    @JsonIgnore
    default String type() {
        return getClass().getSimpleName();
    }
}
