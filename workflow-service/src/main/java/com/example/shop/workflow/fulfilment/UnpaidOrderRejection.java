package com.example.shop.workflow.fulfilment;

import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.payment.UnpaidOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Terminates the fulfilment of an order that is not paid in time, at whatever step it is. */
@Component
class UnpaidOrderRejection implements UnpaidOrders {

    private static final Logger log = LoggerFactory.getLogger(UnpaidOrderRejection.class);

    private final FulfilmentControl control;

    UnpaidOrderRejection(FulfilmentControl control) {
        this.control = control;
    }

    @Override
    public void reject(String orderId) {
        try {
            control.terminate(orderId, RejectionReason.NOT_PAID_IN_TIME, "the payment was not taken in time");
            log.warn("Order {} is not paid for and will be rejected", orderId);
        } catch (UnknownFulfilment | InvalidWorkflowState ended) {
            log.info("Order {} is not paid for and has ended: {}", orderId, ended.getMessage());
        }
    }
}
