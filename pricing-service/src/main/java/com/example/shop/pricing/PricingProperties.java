package com.example.shop.pricing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The location of the price list, and the volume discounts.
 *
 * @param priceList JSON such as {@code {"currency": "EUR", "prices": {"grinder": 189.00}}}
 */
@Validated
@ConfigurationProperties("pricing")
record PricingProperties(
        @NotNull Resource priceList, @NotNull List<@Valid VolumeDiscount> volumeDiscounts) {}
