package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that a service took for an order, published to the topic {@value #TOPIC}.
 *
 * @param block the building block that was used
 * @param service the app id of the service that took the step
 * @param description a text for people; two equal descriptions of the same service are one step
 * @param traceId 32 hexadecimal digits, or null if there was no trace
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record JourneyStep(
        String orderId,
        BuildingBlock block,
        String service,
        String description,
        Instant at,
        @Nullable String traceId) {

    public static final String TOPIC = "journey";

    /** The dead-letter topic, for events that an app could not process. */
    public static final String DEAD_LETTER_TOPIC = "journey-dead-letters";

    public JourneyStep {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(block, "block");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(at, "at");
    }

    /** Returns whether both describe the same step. A step that is retried is published again, with another time. */
    public boolean repeats(JourneyStep other) {
        return orderId.equals(other.orderId)
                && block == other.block
                && service.equals(other.service)
                && description.equals(other.description);
    }
}
