package com.example.shop.workflow.payment;

import org.springframework.stereotype.Service;

/** Rejects orders whose payment is not taken before its deadline. */
@Service
public class PaymentDeadlineService {

    private final Payments payments;
    private final UnpaidOrders unpaidOrders;

    PaymentDeadlineService(Payments payments, UnpaidOrders unpaidOrders) {
        this.payments = payments;
        this.unpaidOrders = unpaidOrders;
    }

    /** May be called again, and too late: an order that is paid, declined or ended stays as it is. */
    public void passed(String orderId) {
        if (payments.find(orderId).isEmpty()) {
            unpaidOrders.reject(orderId);
        }
    }
}
