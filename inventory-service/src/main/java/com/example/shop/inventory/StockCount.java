package com.example.shop.inventory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The result of counting the pieces of a product in the warehouse.
 *
 * @param countId chosen by the scanner, which may send the same message several times
 */
public record StockCount(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}", message = "must be 1 to 64 letters, digits or hyphens")
        String countId,

        @NotNull @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
        @Min(0) @Max(Stock.CAPACITY) int counted) {}
