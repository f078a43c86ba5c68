package com.example.shop.inventory;

import java.time.Instant;

/**
 * A delivery or a count that could not be understood or done.
 *
 * @param at when it came last
 * @param times how often it came: a broker may deliver a message again
 * @param reason for an operator to read
 * @param content the beginning of the message as it came
 */
public record BadDelivery(Instant at, int times, String reason, String content) {

    private static final int LONGEST = 2_000;

    /** Keeps no more than the first 2,000 characters of the content. */
    public BadDelivery {
        content = content.substring(0, Math.min(content.length(), LONGEST));
    }

    /** Whether it is the same message, refused for the same reason. */
    public boolean isSameAs(BadDelivery other) {
        return content.equals(other.content) && reason.equals(other.reason);
    }

    /** It came before, and now again. */
    public BadDelivery after(BadDelivery earlier) {
        return new BadDelivery(at, earlier.times + times, reason, content);
    }
}
