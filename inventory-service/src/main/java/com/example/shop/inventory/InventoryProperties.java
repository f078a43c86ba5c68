package com.example.shop.inventory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The service's settings.
 *
 * @param catalogue a JSON array of products; their {@code stock} is what there is at the very first start
 * @param reservationsExpireAfter longer than an order may wait for its approval
 * @param stockReportedAfter how soon after a change a gauge is brought up to date
 * @param lowStockThreshold holds while the configuration store has none
 */
@ConfigurationProperties("inventory")
public record InventoryProperties(
        @DefaultValue("classpath:catalogue.json") Resource catalogue,
        @DefaultValue("5") int lowStockThreshold,
        @DefaultValue("3d") Duration reservationsExpireAfter,
        @DefaultValue("10s") Duration stockReportedAfter) {}
