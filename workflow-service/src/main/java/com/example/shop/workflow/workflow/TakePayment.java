package com.example.shop.workflow.workflow;

import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import com.example.shop.workflow.PaymentRequest;
import com.example.shop.workflow.PaymentService;
import org.springframework.stereotype.Component;

/** Takes the payment of an order. That it is declined is a result, not a failure. */
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
