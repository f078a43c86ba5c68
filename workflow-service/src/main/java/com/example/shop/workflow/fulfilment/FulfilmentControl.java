package com.example.shop.workflow.fulfilment;

import com.example.shop.model.RejectionReason;

/**
 * The operations on the fulfilment of an order that an operator can call.
 *
 * <p>Each throws {@link UnknownFulfilment} if the order has no fulfilment, and {@link InvalidWorkflowState} if the workflow
 * is in a state that does not allow the operation.
 */
public interface FulfilmentControl {

    Fulfilment find(String orderId);

    /** Suspends the workflow. An activity that is running is completed. */
    void pause(String orderId);

    void resume(String orderId);

    /**
     * Terminates the workflow, undoes its steps and rejects the order. Returns before this is done.
     *
     * @param reason and detail for the customer
     */
    void terminate(String orderId, RejectionReason reason, String detail);

    /** Deletes the history of a workflow that has ended. The order is not fulfilled again. */
    void purge(String orderId);
}
