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

    AnnounceRejection(OrderEvents orderEvents, OutcomeStore outcomes) {
        this.orderEvents = orderEvents;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var event = context.getInput(OrderRejected.class);
        if (outcomes.tryRecord(event.orderId(), Outcome.REJECTED)) {
            orderEvents.publish(event);
        }
        return null;
    }
}
