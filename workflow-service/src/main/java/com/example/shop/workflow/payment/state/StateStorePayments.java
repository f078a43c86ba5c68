package com.example.shop.workflow.payment.state;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.state.StateRecords;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.Payments;
import io.dapr.client.DaprClient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Payments in the state store, one record for each order. */
@Component
class StateStorePayments implements Payments {

    private static final String STEP =
            "Recorded the payment of #{#result.amount()} as #{#result.status().name().toLowerCase()}";

    private final StateRecords records;

    StateStorePayments(DaprClient client) {
        this.records = new StateRecords(client, "statestore");
    }

    @Override
    public Optional<Payment> find(String orderId) {
        return records.find(key(orderId), Payment.class);
    }

    @Override
    @RecordJourneyStep(block = BuildingBlock.STATE, text = STEP)
    public Payment addIfAbsent(Payment payment) {
        return records.putIfAbsent(key(payment.orderId()), Payment.class, payment);
    }

    @Override
    @RecordJourneyStep(block = BuildingBlock.STATE, text = STEP)
    public Payment replace(Payment payment) {
        records.put(key(payment.orderId()), payment);
        return payment;
    }

    private static String key(String orderId) {
        return "payment-" + orderId;
    }
}
