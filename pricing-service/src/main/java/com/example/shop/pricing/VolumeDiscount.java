package com.example.shop.pricing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** A discount in percent on each piece, from a minimum quantity of one product. */
record VolumeDiscount(
        @Min(1) int fromQuantity, @Min(0) @Max(100) int percent) {

    static final VolumeDiscount NONE = new VolumeDiscount(1, 0);

    boolean appliesTo(int quantity) {
        return quantity >= fromQuantity;
    }

    BigDecimal applyTo(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(100L - percent)).movePointLeft(2);
    }
}
