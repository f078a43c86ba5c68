package com.example.shop.workflow.fulfilment;

/** A fulfilment cannot be paused, resumed, terminated or purged as it is now. */
public final class NotInThatState extends RuntimeException {

    public NotInThatState(Fulfilment fulfilment, String operation) {
        super("The fulfilment of order %s is %s, so nobody can %s it"
                .formatted(fulfilment.orderId(), fulfilment.state(), operation));
    }
}
