package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.Reservations;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Makes the reservation of one product final. */
@Component
class ConfirmReservation implements WorkflowActivity {

    private final Reservations reservations;

    ConfirmReservation(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var demand = context.getInput(Demand.class);
        return new Confirmation(reservations.confirm(demand));
    }

    /** @param confirmed false if there is no reservation any more */
    record Confirmation(boolean confirmed) {}
}
