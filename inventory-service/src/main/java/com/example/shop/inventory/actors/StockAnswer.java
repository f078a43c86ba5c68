package com.example.shop.inventory.actors;

import com.example.shop.inventory.NoSuchReservation;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.inventory.ReservationConfirmed;
import com.example.shop.inventory.ReservationDiffers;
import com.example.shop.inventory.ShelfFull;
import com.example.shop.model.LeaseLost;
import com.example.shop.model.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * What an actor answers: an exception would reach its caller as text only.
 *
 * @param refusal null where it was done
 * @param available after it, or as it was; -1 for a product that was never in stock
 * @param reservation of the order, if it has one
 * @param first whether the order reserved for the first time
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

        /** Of what a stock refuses. */
        static Refusal of(RuntimeException refused) {
            if (refused instanceof OutOfStock) {
                return OUT_OF_STOCK;
            } else if (refused instanceof ReservationDiffers) {
                return RESERVATION_DIFFERS;
            } else if (refused instanceof NoSuchReservation) {
                return NO_SUCH_RESERVATION;
            } else if (refused instanceof ReservationConfirmed) {
                return RESERVATION_CONFIRMED;
            } else if (refused instanceof ShelfFull) {
                return SHELF_FULL;
            } else if (refused instanceof LeaseLost) {
                return LEASE_LOST;
            }
            throw refused;
        }
    }
}
