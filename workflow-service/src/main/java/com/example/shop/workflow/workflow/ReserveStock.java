package com.example.shop.workflow.workflow;

import com.example.shop.workflow.Demand;
import com.example.shop.workflow.Reservations;
import org.springframework.stereotype.Component;

/** Sets aside what an order wants of one product. That there is not enough of it is a result, not a failure. */
@Component
class ReserveStock extends OrderActivity<Demand> {

    private final Reservations reservations;

    ReserveStock(Reservations reservations) {
        super(Demand.class, Demand::orderId);
        this.reservations = reservations;
    }

    @Override
    Object run(Demand demand) {
        return reservations.reserve(demand);
    }
}
