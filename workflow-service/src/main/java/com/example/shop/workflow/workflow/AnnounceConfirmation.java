package com.example.shop.workflow.workflow;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.workflow.OrderEvents;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that an order is fulfilled. */
@Component
class AnnounceConfirmation implements WorkflowActivity {

    private final OrderEvents orderEvents;

    AnnounceConfirmation(OrderEvents orderEvents) {
        this.orderEvents = orderEvents;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        orderEvents.publish(context.getInput(OrderConfirmed.class));
        return null;
    }
}
