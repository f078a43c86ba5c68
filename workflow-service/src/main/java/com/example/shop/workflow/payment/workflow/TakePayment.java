package com.example.shop.workflow.payment.workflow;

import com.example.shop.model.PaymentToken;
import com.example.shop.workflow.payment.PaymentOfOrder;
import com.example.shop.workflow.payment.PaymentRequest;
import com.example.shop.workflow.payment.PaymentService;
import com.example.shop.workflow.personaldata.PersonalDataEncryption;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes the payment of an order. A declined payment is a result, not a failure. */
@Component
class TakePayment implements WorkflowActivity {

    private final PaymentService paymentService;
    private final PersonalDataEncryption encryption;

    TakePayment(PaymentService paymentService, PersonalDataEncryption encryption) {
        this.paymentService = paymentService;
        this.encryption = encryption;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var payment = context.getInput(PaymentOfOrder.class);
        return paymentService.take(new PaymentRequest(payment.orderId(), token(payment), payment.amount()));
    }

    private PaymentToken token(PaymentOfOrder payment) {
        if (payment.token() != null) {
            return payment.token();
        }
        return encryption
                .decrypt(payment.orderId(), Objects.requireNonNull(payment.personalData()))
                .paymentToken();
    }
}
