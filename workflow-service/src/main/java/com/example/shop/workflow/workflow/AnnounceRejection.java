package com.example.shop.workflow.workflow;

import com.example.shop.model.OrderRejected;
import com.example.shop.workflow.OrderEvents;
import com.example.shop.workflow.Outcomes;
import com.example.shop.workflow.Outcomes.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that an order will not be fulfilled. */
@Component
class AnnounceRejection extends OrderActivity<OrderRejected> {

    private final OrderEvents orderEvents;
    private final Outcomes outcomes;

    AnnounceRejection(OrderEvents orderEvents, Outcomes outcomes) {
        super(OrderRejected.class, OrderRejected::orderId);
        this.orderEvents = orderEvents;
        this.outcomes = outcomes;
    }

    @Override
    @Nullable
    Object run(OrderRejected event) {
        if (outcomes.claim(event.orderId(), Outcome.REJECTED)) {
            orderEvents.publish(event);
        }
        return null;
    }
}
