package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order's way through the suite, announced on the topic {@value #TOPIC}.
 *
 * @param block the building block that carried the step
 * @param service the app id of the service that took it
 * @param description what was done, for a person to read; two equal descriptions of one service are one step
 * @param traceId 32 hex digits, or null where no trace was recorded
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

    /** Where sidecars send what their app gave up. */
    public static final String DEAD_LETTER_TOPIC = "journey-dead-letters";

    /** Whether both tell of the same step: a retried step is announced again, at another time. */
    public boolean repeats(JourneyStep other) {
        return orderId.equals(other.orderId)
                && block == other.block
                && service.equals(other.service)
                && description.equals(other.description);
    }
}
