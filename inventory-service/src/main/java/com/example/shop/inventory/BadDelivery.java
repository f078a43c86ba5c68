package com.example.shop.inventory;

import java.time.Instant;

/**
 * A message about a delivery or a count that could not be processed.
 *
 * @param at when it was last delivered
 * @param times how often it was delivered, because a broker may deliver a message again
 * @param reason why it could not be processed, for an operator
 * @param content the beginning of the message
 */
public record BadDelivery(Instant at, int times, String reason, String content) {

    private static final int MAX_LENGTH = 2_000;

    /** Stores at most the first 2,000 characters of the content. */
    public BadDelivery {
        content = content.substring(0, Math.min(content.length(), MAX_LENGTH));
    }

    /** Returns whether it is the same message with the same reason. */
    public boolean isSameAs(BadDelivery other) {
        return content.equals(other.content) && reason.equals(other.reason);
    }

    /** Returns this message with the sum of both counts. */
    public BadDelivery after(BadDelivery earlier) {
        return new BadDelivery(at, earlier.times + times, reason, content);
    }
}
