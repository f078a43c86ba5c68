package com.example.shop.workflow.workflow;

import com.example.shop.model.OrderRejected;
import com.example.shop.workflow.OrderEvents;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody that an order will not be fulfilled. */
@Component
class AnnounceRejection implements WorkflowActivity {

    private final OrderEvents orderEvents;

    AnnounceRejection(OrderEvents orderEvents) {
        this.orderEvents = orderEvents;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        orderEvents.publish(context.getInput(OrderRejected.class));
        return null;
    }
}
