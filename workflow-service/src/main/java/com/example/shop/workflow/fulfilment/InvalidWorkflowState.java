package com.example.shop.workflow.fulfilment;

/** The state of the workflow does not allow to pause, resume, terminate or purge it. */
public final class InvalidWorkflowState extends RuntimeException {

    public InvalidWorkflowState(Fulfilment fulfilment, String operation) {
        super("The fulfilment of order %s is %s, so nobody can %s it"
                .formatted(fulfilment.orderId(), fulfilment.state(), operation));
    }
}
