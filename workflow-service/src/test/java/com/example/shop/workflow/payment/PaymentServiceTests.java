package com.example.shop.workflow.payment;

import static com.example.shop.workflow.Orders.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.example.shop.model.PaymentToken;
import com.example.shop.workflow.payment.Payment.Status;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentServiceTests {

    private final PaymentRequest request = new PaymentRequest("order-1", new PaymentToken("tok_visa"), euros(3998));
    private final PaymentProvider provider = mock();
    private final Payments payments = new InMemoryPayments();
    private final PaymentDeadlines deadlines = mock();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final PaymentService paymentService = new PaymentService(provider, payments, deadlines, observations);

    @BeforeEach
    void acceptTheCard() {
        when(provider.charge(request)).thenReturn(Charge.paid("receipt"));
    }

    @Test
    void chargesAnOrderOnce() {
        var first = paymentService.take(request);
        var second = paymentService.take(request);

        assertThat(first)
                .isEqualTo(second)
                .isEqualTo(new Payment("order-1", euros(3998), Status.TAKEN, null, "receipt"));
        verify(provider, times(1)).charge(any());
    }

    @Test
    void remembersThatACardWasDeclined() {
        when(provider.charge(request)).thenReturn(Charge.declined("card declined"));

        paymentService.take(request);

        assertThat(paymentService.take(request))
                .isEqualTo(new Payment("order-1", euros(3998), Status.DECLINED, "card declined", null));
        verify(provider, times(1)).charge(any());
    }

    @Test
    void aDeclinedPaymentIsAnErrorInTheTrace() {
        when(provider.charge(request)).thenReturn(Charge.declined("card declined"));

        observations.observationConfig().observationHandler(context -> true);
        var activity = Observation.start("activity", observations);
        activity.scoped(() -> paymentService.take(request));

        assertThat(activity.getContext().getError())
                .isInstanceOf(PaymentDeclined.class)
                .hasMessage("card declined");
    }

    @Test
    void whoeverRecordsSecondAnswersWhatTheFirstHasRecorded() {
        var recorded = new Payment("order-1", euros(3998), Status.TAKEN, null, "receipt");
        when(provider.charge(request)).thenAnswer(call -> {
            payments.addIfAbsent(recorded);
            return Charge.declined("card declined");
        });

        assertThat(paymentService.take(request)).isEqualTo(recorded);
    }

    @Test
    void refundsOnce() {
        var taken = paymentService.take(request);

        paymentService.refund("order-1");
        paymentService.refund("order-1");

        verify(provider, times(1)).refund(taken);
    }

    @Test
    void whatWasRefundedIsNotTakenAgain() {
        paymentService.take(request);
        paymentService.refund("order-1");

        assertThat(paymentService.take(request).status()).isEqualTo(Status.REFUNDED);
        verify(provider, times(1)).charge(any());
    }

    @Test
    void refundsOnlyWhatWasTaken() {
        when(provider.charge(request)).thenReturn(Charge.declined("card declined"));
        paymentService.take(request);

        paymentService.refund("order-1");
        paymentService.refund("order-2");

        verify(provider, never()).refund(any());
        assertThat(payments.find("order-1")).map(Payment::status).hasValue(Status.DECLINED);
        assertThat(payments.find("order-2")).isEmpty();
    }

    @Test
    void aPaymentThatIsRecordedIsNotDueAnyMoreAlsoIfTheProcessDiedInBetween() {
        paymentService.take(request);
        paymentService.take(request);

        verify(deadlines, times(2)).cancel("order-1");
    }
}
