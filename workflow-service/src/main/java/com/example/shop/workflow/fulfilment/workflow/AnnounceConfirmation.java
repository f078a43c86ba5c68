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

    AnnounceConfirmation(OrderEvents orderEvents, OutcomeStore outcomes) {
        this.orderEvents = orderEvents;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var event = context.getInput(OrderConfirmed.class);
        if (outcomes.tryRecord(event.orderId(), Outcome.CONFIRMED)) {
            orderEvents.publish(event);
        }
        return null;
    }
}
