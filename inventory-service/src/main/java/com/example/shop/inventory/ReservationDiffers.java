package com.example.shop.inventory;

import com.example.shop.model.Reservation;

/** An order has already reserved another quantity of the product. */
public class ReservationDiffers extends RuntimeException {

    public ReservationDiffers(Reservation earlier, int quantity) {
        super("Order %s has already reserved %d of %s, not %d"
                .formatted(earlier.orderId(), earlier.quantity(), earlier.productId(), quantity));
    }
}
