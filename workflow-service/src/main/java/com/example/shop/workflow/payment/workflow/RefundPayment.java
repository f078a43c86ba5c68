package com.example.shop.workflow.payment.workflow;

import com.example.shop.workflow.payment.PaymentService;
import com.example.shop.workflow.payment.RefundRequest;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compensates {@link TakePayment}. */
@Component
class RefundPayment implements WorkflowActivity {

    private final PaymentService paymentService;

    RefundPayment(PaymentService paymentService) {
        this.paymentService = paymentService;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var refund = context.getInput(RefundRequest.class);
        paymentService.refund(refund.orderId());
        return null;
    }
}
