package com.example.shop.order.deadletter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its data, which may be personal and large.
 *
 * @param orderId empty if the event has none
 */
@Schema(name = "DeadLetter")
public record ListedDeadLetter(
        String id,
        String topic,
        String type,
        String orderId,
        Instant at,
        int times,
        @Nullable Instant redrivenAt) {

    public static ListedDeadLetter of(DeadLetter letter) {
        return new ListedDeadLetter(
                letter.id(),
                letter.topic(),
                letter.type(),
                letter.orderId(),
                letter.at(),
                letter.times(),
                letter.redrivenAt());
    }

    /** Returns whether it was not published again since it last reached the dead-letter topic. */
    boolean isWaiting() {
        return redrivenAt == null || redrivenAt.isBefore(at);
    }
}
