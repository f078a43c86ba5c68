package com.example.shop.workflow.workflow;

import com.example.shop.workflow.PaymentService;
import com.example.shop.workflow.workflow.RefundPayment.Refund;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes {@link TakePayment}. */
@Component
class RefundPayment extends OrderActivity<Refund> {

    private final PaymentService paymentService;

    RefundPayment(PaymentService paymentService) {
        super(Refund.class, Refund::orderId);
        this.paymentService = paymentService;
    }

    @Override
    @Nullable
    Object run(Refund refund) {
        paymentService.refund(refund.orderId());
        return null;
    }

    record Refund(String orderId) {}
}
