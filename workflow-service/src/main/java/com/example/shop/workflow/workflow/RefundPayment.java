package com.example.shop.workflow.workflow;

import com.example.shop.workflow.PaymentService;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
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
        paymentService.refund(context.getInput(Refund.class).orderId());
        return null;
    }

    record Refund(String orderId) {}
}
