package com.example.shop.workflow.payment.state;

import static com.example.shop.workflow.Orders.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.Payment.Status;
import com.example.shop.workflow.payment.Payments;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class StateStorePaymentsIT {

    private final String orderId = UUID.randomUUID().toString();
    private final Payment taken = new Payment(orderId, euros(3998), Status.TAKEN, null, "receipt");
    private final Payment declined = new Payment(orderId, euros(3998), Status.DECLINED, "card declined", null);

    @Autowired
    private Payments payments;

    @Test
    void findsNothingBeforeThereIsAPayment() {
        assertThat(payments.find(orderId)).isEmpty();
    }

    @Test
    void theFirstPaymentOfAnOrderStays() {
        assertThat(payments.addIfAbsent(taken)).isEqualTo(taken);
        assertThat(payments.addIfAbsent(declined)).isEqualTo(taken);
        assertThat(payments.find(orderId)).hasValue(taken);
    }

    @Test
    void replacesAPayment() {
        payments.addIfAbsent(taken);

        payments.replace(declined);

        assertThat(payments.find(orderId)).hasValue(declined);
    }
}
