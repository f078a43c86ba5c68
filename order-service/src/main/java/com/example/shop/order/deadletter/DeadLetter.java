package com.example.shop.order.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that Dapr has sent to a dead-letter topic.
 *
 * @param id of the event; if several subscribers failed to process an event, there is one dead letter
 * @param topic the topic to which it was published
 * @param type of the event; empty if it had none
 * @param data of the event, which may be personal data
 * @param at when it last reached the dead-letter topic
 * @param times how often it reached the dead-letter topic
 * @param redrivenAt when it was published again; null if it was not
 */
public record DeadLetter(
        String id,
        String topic,
        String type,
        JsonNode data,
        Instant at,
        int times,
        @Nullable Instant redrivenAt) {

    /** Returns whether it was not published again since it last reached the dead-letter topic. */
    boolean isWaiting() {
        return redrivenAt == null || redrivenAt.isBefore(at);
    }

    DeadLetter receivedAgain(Instant now) {
        return new DeadLetter(id, topic, type, data, now, times + 1, redrivenAt);
    }

    DeadLetter redriven(Instant now) {
        return new DeadLetter(id, topic, type, data, at, times, now);
    }
}
