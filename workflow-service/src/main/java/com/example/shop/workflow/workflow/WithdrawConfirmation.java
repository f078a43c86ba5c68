package com.example.shop.workflow.workflow;

import com.example.shop.workflow.Demand;
import com.example.shop.workflow.Reservations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes {@link ConfirmReservation}. */
@Component
class WithdrawConfirmation extends OrderActivity<Demand> {

    private final Reservations reservations;

    WithdrawConfirmation(Reservations reservations) {
        super(Demand.class, Demand::orderId);
        this.reservations = reservations;
    }

    @Override
    @Nullable
    Object run(Demand demand) {
        reservations.withdraw(demand);
        return null;
    }
}
