package com.example.shop.workflow.fulfilment;

import com.example.shop.model.RejectionReason;

/**
 * What an operator can do with the fulfilment of an order.
 *
 * <p>Each throws {@link UnknownFulfilment} where the order has none, and {@link NotInThatState} where it is too late or
 * too early for it.
 */
public interface FulfilmentControl {

    Fulfilment find(String orderId);

    /** Starts no further step until it is resumed; a step that runs ends. */
    void pause(String orderId);

    void resume(String orderId);

    /**
     * Ends it for good, gives back what was done so far and rejects the order: soon, not at once.
     *
     * @param reason and detail for the customer
     */
    void terminate(String orderId, RejectionReason reason, String detail);

    /** Forgets the history of one that has ended; that it was there is remembered. */
    void purge(String orderId);
}
