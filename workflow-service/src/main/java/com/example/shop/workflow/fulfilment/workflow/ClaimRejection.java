package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.workflow.fulfilment.OutcomeStore;
import com.example.shop.workflow.fulfilment.OutcomeStore.Outcome;
import com.example.shop.workflow.fulfilment.workflow.TerminateFulfilment.Termination;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Records that an order is rejected. Returns false if its confirmation was recorded before. */
@Component
class ClaimRejection implements WorkflowActivity {

    private final OutcomeStore outcomes;

    ClaimRejection(OutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var termination = context.getInput(Termination.class);
        return outcomes.tryRecord(termination.orderId(), Outcome.REJECTED);
    }
}
