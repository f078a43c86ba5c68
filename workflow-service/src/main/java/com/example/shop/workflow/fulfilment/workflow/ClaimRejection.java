package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.workflow.fulfilment.Outcomes;
import com.example.shop.workflow.fulfilment.Outcomes.Outcome;
import com.example.shop.workflow.fulfilment.workflow.TerminateFulfilment.Termination;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Answers whether an order may be rejected: its confirmation may have gone out at the very last moment. */
@Component
class ClaimRejection implements WorkflowActivity {

    private final Outcomes outcomes;

    ClaimRejection(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var termination = context.getInput(Termination.class);
        return outcomes.claim(termination.orderId(), Outcome.REJECTED);
    }
}
