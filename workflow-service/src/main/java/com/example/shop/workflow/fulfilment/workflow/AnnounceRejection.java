package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.OrderRejected;
import com.example.shop.workflow.fulfilment.OrderEvents;
import com.example.shop.workflow.fulfilment.OutcomeStore;
import com.example.shop.workflow.fulfilment.OutcomeStore.Outcome;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes that an order is rejected. */
@Component
class AnnounceRejection implements WorkflowActivity {

    private final OrderEvents orderEvents;
    private final OutcomeStore outcomes;
    private final Customers customers;

    AnnounceRejection(OrderEvents orderEvents, OutcomeStore outcomes, Customers customers) {
        this.orderEvents = orderEvents;
        this.outcomes = outcomes;
        this.customers = customers;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var order = context.getInput(RejectedOrder.class);
        if (outcomes.tryRecord(order.orderId(), Outcome.REJECTED)) {
            orderEvents.publish(event(order));
        }
        return null;
    }

    private OrderRejected event(RejectedOrder order) {
        var customer = customers.of(order.orderId(), order.customer(), order.personalData());
        return new OrderRejected(order.orderId(), customer, order.reason(), order.detail(), order.at());
    }
}
