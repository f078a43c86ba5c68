package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.workflow.fulfilment.OrderEvents;
import com.example.shop.workflow.fulfilment.Outcomes;
import com.example.shop.workflow.fulfilment.Outcomes.Outcome;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that an order is fulfilled, unless an operator has ended it before. */
@Component
class AnnounceConfirmation implements WorkflowActivity {

    private final OrderEvents orderEvents;
    private final Outcomes outcomes;

    AnnounceConfirmation(OrderEvents orderEvents, Outcomes outcomes) {
        this.orderEvents = orderEvents;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var event = context.getInput(OrderConfirmed.class);
        if (outcomes.claim(event.orderId(), Outcome.CONFIRMED)) {
            orderEvents.publish(event);
        }
        return null;
    }
}
