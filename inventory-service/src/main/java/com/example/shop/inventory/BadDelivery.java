package com.example.shop.inventory;

import java.time.Instant;

/**
 * A delivery or a count that could not be understood or done.
 *
 * @param reason for an operator to read
 * @param content the beginning of the message as it came
 */
public record BadDelivery(Instant at, String reason, String content) {

    private static final int LONGEST = 2_000;

    /** Keeps no more than the first 2,000 characters of the content. */
    public BadDelivery {
        content = content.substring(0, Math.min(content.length(), LONGEST));
    }
}
