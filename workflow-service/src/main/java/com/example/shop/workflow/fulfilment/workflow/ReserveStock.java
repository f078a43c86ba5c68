package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.Reservations;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Reserves one product of an order. It is a result, not a failure, if there is not enough stock. */
@Component
class ReserveStock implements WorkflowActivity {

    private final Reservations reservations;

    ReserveStock(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var demand = context.getInput(Demand.class);
        return reservations.reserve(demand);
    }
}
