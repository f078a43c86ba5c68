package com.example.shop.workflow.workflow;

import com.example.shop.workflow.Outcomes;
import com.example.shop.workflow.Outcomes.Outcome;
import com.example.shop.workflow.workflow.TerminateFulfilment.Termination;
import org.springframework.stereotype.Component;

/** Answers whether an order may be rejected: its confirmation may have gone out at the very last moment. */
@Component
class ClaimRejection extends OrderActivity<Termination> {

    private final Outcomes outcomes;

    ClaimRejection(Outcomes outcomes) {
        super(Termination.class, Termination::orderId);
        this.outcomes = outcomes;
    }

    @Override
    Object run(Termination termination) {
        return outcomes.claim(termination.orderId(), Outcome.REJECTED);
    }
}
