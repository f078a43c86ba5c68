package com.example.shop.inventory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A delivery of a supplier.
 *
 * @param deliveryId chosen by the supplier, who may send the same message several times
 */
public record Delivery(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}", message = "must be 1 to 64 letters, digits or hyphens")
        String deliveryId,

        @NotNull @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
        @Min(1) @Max(100_000) int quantity) {}
