package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.OrderRejected;
import com.example.shop.workflow.fulfilment.OrderEvents;
import com.example.shop.workflow.fulfilment.Outcomes;
import com.example.shop.workflow.fulfilment.Outcomes.Outcome;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that an order will not be fulfilled. */
@Component
class AnnounceRejection implements WorkflowActivity {

    private final OrderEvents orderEvents;
    private final Outcomes outcomes;

    AnnounceRejection(OrderEvents orderEvents, Outcomes outcomes) {
        this.orderEvents = orderEvents;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var event = context.getInput(OrderRejected.class);
        if (outcomes.claim(event.orderId(), Outcome.REJECTED)) {
            orderEvents.publish(event);
        }
        return null;
    }
}
