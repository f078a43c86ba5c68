package com.example.shop.workflow.fulfilment;

/**
 * The result of reserving stock for a {@link Demand}.
 *
 * @param reserved whether the whole quantity is reserved; a part is never reserved
 * @param available the quantity in stock, if nothing was reserved
 */
public record ReservationResult(boolean reserved, int available) {

    public static ReservationResult enough() {
        return new ReservationResult(true, 0);
    }

    public static ReservationResult only(int available) {
        return new ReservationResult(false, available);
    }
}
