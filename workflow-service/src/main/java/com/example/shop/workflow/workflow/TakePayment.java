package com.example.shop.workflow.workflow;

import com.example.shop.workflow.PaymentRequest;
import com.example.shop.workflow.PaymentService;
import org.springframework.stereotype.Component;

/** Takes the payment of an order. That it is declined is a result, not a failure. */
@Component
class TakePayment extends OrderActivity<PaymentRequest> {

    private final PaymentService paymentService;

    TakePayment(PaymentService paymentService) {
        super(PaymentRequest.class, PaymentRequest::orderId);
        this.paymentService = paymentService;
    }

    @Override
    Object run(PaymentRequest request) {
        return paymentService.take(request);
    }
}
