package com.example.shop.workflow.workflow;

import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import com.example.shop.workflow.Outcomes;
import com.example.shop.workflow.Outcomes.Outcome;
import com.example.shop.workflow.workflow.TerminateFulfilment.Termination;
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
