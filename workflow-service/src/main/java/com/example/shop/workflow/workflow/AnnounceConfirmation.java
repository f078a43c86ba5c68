package com.example.shop.workflow.workflow;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.workflow.OrderEvents;
import com.example.shop.workflow.Outcomes;
import com.example.shop.workflow.Outcomes.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that an order is fulfilled, unless an operator has ended it before. */
@Component
class AnnounceConfirmation extends OrderActivity<OrderConfirmed> {

    private final OrderEvents orderEvents;
    private final Outcomes outcomes;

    AnnounceConfirmation(OrderEvents orderEvents, Outcomes outcomes) {
        super(OrderConfirmed.class, OrderConfirmed::orderId);
        this.orderEvents = orderEvents;
        this.outcomes = outcomes;
    }

    @Override
    @Nullable
    Object run(OrderConfirmed event) {
        if (outcomes.claim(event.orderId(), Outcome.CONFIRMED)) {
            orderEvents.publish(event);
        }
        return null;
    }
}
