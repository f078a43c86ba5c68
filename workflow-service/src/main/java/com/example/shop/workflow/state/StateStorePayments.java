package com.example.shop.workflow.state;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.workflow.Payment;
import com.example.shop.workflow.Payments;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.client.domain.StateOptions;
import io.dapr.client.domain.StateOptions.Concurrency;
import io.dapr.client.domain.StateOptions.Consistency;
import io.dapr.exceptions.DaprException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Payments in the state store, one record an order. */
@Component
class StateStorePayments implements Payments {

    private static final String STORE = "statestore";

    /** Without an ETag: writes only what is not there. */
    private static final StateOptions FIRST_WRITE = new StateOptions(Consistency.STRONG, Concurrency.FIRST_WRITE);

    private final DaprClient client;
    private final Journey journey;

    StateStorePayments(DaprClient client, Journey journey) {
        this.client = client;
        this.journey = journey;
    }

    @Override
    public Optional<Payment> find(String orderId) {
        return client.getState(STORE, key(orderId), Payment.class)
                .mapNotNull(State::getValue)
                .blockOptional();
    }

    @Override
    public Payment addIfAbsent(Payment payment) {
        try {
            client.saveState(STORE, key(payment.orderId()), null, payment, FIRST_WRITE)
                    .block();
            tell(payment);
            return payment;
        } catch (DaprException e) {
            if (!isLostRace(e)) {
                throw e;
            }
            return find(payment.orderId()).orElseThrow(() -> e);
        }
    }

    @Override
    public void replace(Payment payment) {
        client.saveState(STORE, key(payment.orderId()), payment).block();
        tell(payment);
    }

    private void tell(Payment payment) {
        journey.record(
                payment.orderId(),
                BuildingBlock.STATE,
                "Payment of %s recorded as %s"
                        .formatted(payment.amount(), payment.status().name().toLowerCase(Locale.ROOT)));
    }

    private static boolean isLostRace(DaprException failure) {
        return "ABORTED".equals(failure.getErrorCode());
    }

    private static String key(String orderId) {
        return "payment-" + orderId;
    }
}
