package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.workflow.fulfilment.OrderEvents;
import com.example.shop.workflow.fulfilment.OutcomeStore;
import com.example.shop.workflow.fulfilment.OutcomeStore.Outcome;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes that an order is confirmed, unless an operator has terminated it before. */
@Component
class AnnounceConfirmation implements WorkflowActivity {

    private final OrderEvents orderEvents;
    private final OutcomeStore outcomes;
    private final Customers customers;

    AnnounceConfirmation(OrderEvents orderEvents, OutcomeStore outcomes, Customers customers) {
        this.orderEvents = orderEvents;
        this.outcomes = outcomes;
        this.customers = customers;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var order = context.getInput(ConfirmedOrder.class);
        if (outcomes.tryRecord(order.orderId(), Outcome.CONFIRMED)) {
            orderEvents.publish(event(order));
        }
        return null;
    }

    private OrderConfirmed event(ConfirmedOrder order) {
        var customer = customers.of(order.orderId(), order.customer(), order.personalData());
        return new OrderConfirmed(order.orderId(), customer, order.total(), order.at());
    }
}
