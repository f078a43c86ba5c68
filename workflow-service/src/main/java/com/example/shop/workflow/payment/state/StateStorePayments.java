package com.example.shop.workflow.payment.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.Payments;
import io.dapr.client.DaprClient;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Payments in the state store, one record for each order. */
@Component
class StateStorePayments implements Payments {

    private final StateRecords records;
    private final Journey journey;

    StateStorePayments(DaprClient client, Journey journey) {
        this.records = new StateRecords(client, "statestore");
        this.journey = journey;
    }

    @Override
    public Optional<Payment> find(String orderId) {
        return records.find(key(orderId), Payment.class);
    }

    @Override
    public Payment addIfAbsent(Payment payment) {
        return record(payment, recorded -> recorded.isPresent() ? recorded : Optional.of(payment));
    }

    @Override
    public void replace(Payment payment) {
        record(payment, recorded -> Optional.of(payment));
    }

    private Payment record(Payment payment, UnaryOperator<Optional<Payment>> change) {
        var recorded =
                records.change(key(payment.orderId()), Payment.class, change).orElseThrow();
        journey.record(recorded.orderId(), BuildingBlock.STATE, step(recorded));
        return recorded;
    }

    private static String step(Payment payment) {
        return "Payment of %s recorded as %s"
                .formatted(payment.amount(), payment.status().name().toLowerCase(Locale.ROOT));
    }

    private static String key(String orderId) {
        return "payment-" + orderId;
    }
}
