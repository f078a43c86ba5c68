package com.example.shop.order.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a subscriber gave up.
 *
 * @param id of the event; an event that several subscribers gave up is one letter
 * @param topic on which it was published
 * @param type of the event, empty where it had none
 * @param data of the event, which may be personal
 * @param at when it was heard of last
 * @param times how often it was given up
 * @param redrivenAt when it was sent again; null if it never was
 */
public record DeadLetter(
        String id,
        String topic,
        String type,
        JsonNode data,
        Instant at,
        int times,
        @Nullable Instant redrivenAt) {

    /** Whether nobody has looked at it since it was given up. */
    boolean isWaiting() {
        return redrivenAt == null || redrivenAt.isBefore(at);
    }

    DeadLetter givenUpAgain(Instant now) {
        return new DeadLetter(id, topic, type, data, now, times + 1, redrivenAt);
    }

    DeadLetter redriven(Instant now) {
        return new DeadLetter(id, topic, type, data, at, times, now);
    }
}
