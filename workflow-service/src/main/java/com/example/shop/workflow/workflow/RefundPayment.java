package com.example.shop.workflow.workflow;

import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import com.example.shop.workflow.RefundRequest;
import com.example.shop.workflow.PaymentService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes {@link TakePayment}. */
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
