package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.Reservations;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compensates {@link ReserveStock}. */
@Component
class ReleaseReservation implements WorkflowActivity {

    private final Reservations reservations;

    ReleaseReservation(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var demand = context.getInput(Demand.class);
        reservations.release(demand);
        return null;
    }
}
