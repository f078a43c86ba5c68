package com.example.shop.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the service.
 *
 * @param idempotencyKeysLive how long an idempotency record is stored
 */
@Validated
@ConfigurationProperties("order")
public record OrderProperties(
        @NotNull @DurationMin(seconds = 1) Duration idempotencyKeysLive,
        @NotNull @Valid Announcement announcement) {

    /**
     * The job that announces an order.
     *
     * @param firstAfter the time until its first trigger, which is longer than placing an order takes
     * @param every the time between its triggers, in whole seconds
     * @param repeats how many triggers it has at most if the order is not stored. A stored order has triggers until it is
     *     announced
     */
    public record Announcement(
            @NotNull @DurationMin(millis = 1) Duration firstAfter,
            @NotNull @DurationMin(seconds = 1) Duration every,
            @Min(1) int repeats) {}
}
