package com.example.shop.order.availability;

import com.example.shop.model.StockLevel;
import com.example.shop.order.cart.Cart;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stock of the product in one line of a cart.
 *
 * @param available the pieces at that time; null if the stock is not known
 * @param asOf the time of the stock level; null if the stock is not known
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
