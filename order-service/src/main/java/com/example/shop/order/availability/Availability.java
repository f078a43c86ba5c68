package com.example.shop.order.availability;

import com.example.shop.model.StockLevel;
import com.example.shop.order.cart.Cart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line of a cart could be ordered.
 *
 * @param available pieces at that time; null if nothing was heard of the product lately
 * @param asOf when there were so many; null with it
 */
public record Availability(
        String productId,
        int quantity,
        @Nullable Integer available,
        @Nullable Instant asOf) {

    static Availability of(Cart.Line line, @Nullable StockLevel level) {
        return level == null
                ? new Availability(line.productId(), line.quantity(), null, null)
                : new Availability(line.productId(), line.quantity(), level.available(), level.at());
    }
}
