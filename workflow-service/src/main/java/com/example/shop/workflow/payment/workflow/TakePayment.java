package com.example.shop.workflow.payment.workflow;

import com.example.shop.workflow.payment.PaymentRequest;
import com.example.shop.workflow.payment.PaymentService;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Takes the payment of an order. A declined payment is a result, not a failure. */
@Component
class TakePayment implements WorkflowActivity {

    private final PaymentService paymentService;

    TakePayment(PaymentService paymentService) {
        this.paymentService = paymentService;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var request = context.getInput(PaymentRequest.class);
        return paymentService.take(request);
    }
}
