package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * An event about an order, published to the topic {@value #TOPIC}.
 *
 * <p>The simple name of the record is the {@code type} of the CloudEvent. Routing rules of subscribers use it.
 */
public sealed interface OrderEvent permits OrderPlaced, OrderConfirmed, OrderRejected {

    String TOPIC = "orders";

    /** The dead-letter topic, for events that an app could not process. */
    String DEAD_LETTER_TOPIC = "orders-dead-letters";

    /** The format of an order's id. */
    String ORDER_ID_PATTERN = "[A-Za-z0-9-]{1,64}";

    String orderId();

    Instant at();

    @JsonIgnore
    default String type() {
        return getClass().getSimpleName();
    }
}
