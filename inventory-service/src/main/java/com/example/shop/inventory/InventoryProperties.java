package com.example.shop.inventory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The service's settings.
 *
 * @param catalogue a JSON array of products; their {@code stock} is the stock at the first start
 * @param reservationsExpireAfter when a reservation that was not confirmed ends; longer than an order may wait for its
 *     approval
 * @param stockReportedAfter the time from a change of the stock to the update of the gauge
 * @param lowStockThreshold used while the configuration store has no value
 */
@ConfigurationProperties("inventory")
public record InventoryProperties(
        @DefaultValue("classpath:catalogue.json") Resource catalogue,
        @DefaultValue("5") int lowStockThreshold,
        @DefaultValue("3d") Duration reservationsExpireAfter,
        @DefaultValue("10s") Duration stockReportedAfter) {}
