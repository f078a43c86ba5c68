package com.example.shop.workflow.fulfilment;

/**
 * What became of a {@link Demand}.
 *
 * @param reserved whether all of it is set aside; never a part of it
 * @param available where nothing was reserved: how much there is
 */
public record ReservationResult(boolean reserved, int available) {

    public static ReservationResult enough() {
        return new ReservationResult(true, 0);
    }

    public static ReservationResult only(int available) {
        return new ReservationResult(false, available);
    }
}
