package com.example.shop.workflow.workflow;

import com.example.shop.workflow.Demand;
import com.example.shop.workflow.Reservations;
import org.springframework.stereotype.Component;

/** Makes the reservation of one product final. */
@Component
class ConfirmReservation extends OrderActivity<Demand> {

    private final Reservations reservations;

    ConfirmReservation(Reservations reservations) {
        super(Demand.class, Demand::orderId);
        this.reservations = reservations;
    }

    @Override
    Object run(Demand demand) {
        return new Confirmation(reservations.confirm(demand));
    }

    /** @param confirmed false where the reservation has gone */
    record Confirmation(boolean confirmed) {}
}
