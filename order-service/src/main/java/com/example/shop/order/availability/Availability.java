package com.example.shop.order.availability;

import com.example.shop.model.StockLevel;
import com.example.shop.order.cart.Cart;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line of a cart could be ordered.
 *
 * @param available pieces at that time; null if nothing is known of the product
 * @param asOf when there were so many; null with it
 */
public record Availability(
        String productId,
        int quantity,
        @Nullable Integer available,
        @Nullable Instant asOf) {

    static Availability of(Cart.Line line, Optional<StockLevel> level) {
        return new Availability(
                line.productId(),
                line.quantity(),
                level.map(StockLevel::available).orElse(null),
                level.map(StockLevel::at).orElse(null));
    }
}
