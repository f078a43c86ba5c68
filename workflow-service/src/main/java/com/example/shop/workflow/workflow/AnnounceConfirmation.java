package com.example.shop.workflow.workflow;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.workflow.OrderEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that an order is fulfilled. */
@Component
class AnnounceConfirmation extends OrderActivity<OrderConfirmed> {

    private final OrderEvents orderEvents;

    AnnounceConfirmation(OrderEvents orderEvents) {
        super(OrderConfirmed.class, OrderConfirmed::orderId);
        this.orderEvents = orderEvents;
    }

    @Override
    @Nullable
    Object run(OrderConfirmed event) {
        orderEvents.publish(event);
        return null;
    }
}
