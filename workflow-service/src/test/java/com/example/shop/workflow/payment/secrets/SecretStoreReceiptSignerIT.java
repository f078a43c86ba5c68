package com.example.shop.workflow.payment.secrets;

import static com.example.shop.workflow.Orders.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.model.PaymentToken;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.payment.PaymentRequest;
import com.example.shop.workflow.payment.ReceiptSigner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class SecretStoreReceiptSignerIT {

    private final ReceiptSigner receipts;

    SecretStoreReceiptSignerIT(@Autowired ReceiptSigner receipts) {
        this.receipts = receipts;
    }

    @Test
    void signsTheSamePaymentTheSameWay() {
        assertThat(receipts.sign(payment("order-1", 100)))
                .matches("[0-9a-f]{64}")
                .isEqualTo(receipts.sign(payment("order-1", 100)))
                .isNotEqualTo(receipts.sign(payment("order-2", 100)))
                .isNotEqualTo(receipts.sign(payment("order-1", 101)));
    }

    private static PaymentRequest payment(String orderId, long cents) {
        return new PaymentRequest(orderId, new PaymentToken("tok_visa"), euros(cents));
    }
}
