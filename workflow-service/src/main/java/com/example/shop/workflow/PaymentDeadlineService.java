package com.example.shop.workflow;

import com.example.shop.model.RejectionReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Ends orders that nobody has paid for in time, wherever they are stuck. */
@Service
public class PaymentDeadlineService {

    private static final Logger log = LoggerFactory.getLogger(PaymentDeadlineService.class);

    private final Payments payments;
    private final FulfilmentControl control;

    PaymentDeadlineService(Payments payments, FulfilmentControl control) {
        this.payments = payments;
        this.control = control;
    }

    /** May be called again, and too late: an order that is paid, declined or ended is left alone. */
    public void passed(String orderId) {
        if (payments.find(orderId).isPresent()) {
            return;
        }
        try {
            control.terminate(orderId, RejectionReason.NOT_PAID_IN_TIME, "the payment was not taken in time");
            log.warn("Order {} is not paid for and will be rejected", orderId);
        } catch (UnknownFulfilment | NotInThatState ended) {
            log.info("Order {} is not paid for and has ended: {}", orderId, ended.getMessage());
        }
    }
}
