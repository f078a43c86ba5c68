package com.example.shop.workflow.workflow;

import com.example.shop.model.OrderRejected;
import com.example.shop.workflow.OrderEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that an order will not be fulfilled. */
@Component
class AnnounceRejection extends OrderActivity<OrderRejected> {

    private final OrderEvents orderEvents;

    AnnounceRejection(OrderEvents orderEvents) {
        super(OrderRejected.class, OrderRejected::orderId);
        this.orderEvents = orderEvents;
    }

    @Override
    @Nullable
    Object run(OrderRejected event) {
        orderEvents.publish(event);
        return null;
    }
}
