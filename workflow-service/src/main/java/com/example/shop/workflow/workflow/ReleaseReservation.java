package com.example.shop.workflow.workflow;

import com.example.shop.workflow.Demand;
import com.example.shop.workflow.Reservations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes {@link ReserveStock}. */
@Component
class ReleaseReservation extends OrderActivity<Demand> {

    private final Reservations reservations;

    ReleaseReservation(Reservations reservations) {
        super(Demand.class, Demand::orderId);
        this.reservations = reservations;
    }

    @Override
    @Nullable
    Object run(Demand demand) {
        reservations.release(demand);
        return null;
    }
}
