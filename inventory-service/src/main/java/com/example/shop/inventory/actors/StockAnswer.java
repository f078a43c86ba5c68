package com.example.shop.inventory.actors;

import com.example.shop.inventory.NoSuchReservation;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.inventory.ReservationConfirmed;
import com.example.shop.inventory.ReservationDiffers;
import com.example.shop.inventory.StockCapacityExceeded;
import com.example.shop.model.LeaseLost;
import com.example.shop.model.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * The result of an actor's method. It contains the reason of a refusal, because the caller would receive only the text of an
 * exception.
 *
 * @param refusal null if the actor did not refuse the call
 * @param available the pieces that are available now; -1 for a product that was never in stock
 * @param reservation of the order; null if it has none
 * @param first whether this call made the reservation
 */
record StockAnswer(
        @Nullable Refusal refusal, int available, @Nullable Reservation reservation, boolean first) {

    enum Refusal {
        NEVER_IN_STOCK,
        OUT_OF_STOCK,
        RESERVATION_DIFFERS,
        NO_SUCH_RESERVATION,
        RESERVATION_CONFIRMED,
        SHELF_FULL,
        LEASE_LOST;

        /** Returns the reason for an exception of {@link com.example.shop.inventory.Stock}, and throws any other exception. */
        static Refusal of(RuntimeException refused) {
            if (refused instanceof OutOfStock) {
                return OUT_OF_STOCK;
            } else if (refused instanceof ReservationDiffers) {
                return RESERVATION_DIFFERS;
            } else if (refused instanceof NoSuchReservation) {
                return NO_SUCH_RESERVATION;
            } else if (refused instanceof ReservationConfirmed) {
                return RESERVATION_CONFIRMED;
            } else if (refused instanceof StockCapacityExceeded) {
                return SHELF_FULL;
            } else if (refused instanceof LeaseLost) {
                return LEASE_LOST;
            }
            throw refused;
        }
    }
}
