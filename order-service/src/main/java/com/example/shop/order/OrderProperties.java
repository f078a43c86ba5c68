package com.example.shop.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long the service remembers, and how persistent it is.
 *
 * @param idempotencyKeysLive how long a key leads to the order that it placed
 */
@Validated
@ConfigurationProperties("order")
public record OrderProperties(
        @NotNull @DurationMin(seconds = 1) Duration idempotencyKeysLive,
        @NotNull @Valid Announcement announcement) {

    /**
     * The reminder to announce an order.
     *
     * @param firstAfter longer than placing an order takes
     * @param repeats how often it comes if nobody cancels it
     */
    public record Announcement(
            @NotNull @DurationMin(millis = 1) Duration firstAfter,
            @NotNull @DurationMin(seconds = 1) Duration every,
            @Min(1) int repeats) {}
}
