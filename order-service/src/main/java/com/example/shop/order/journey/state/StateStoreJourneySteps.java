package com.example.shop.order.journey.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.model.JourneyStep;
import com.example.shop.order.journey.JourneySteps;
import io.dapr.client.DaprClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stores all steps of an order in one record, {@code journey-{orderId}}, because they are read together. */
@Component
class StateStoreJourneySteps implements JourneySteps {

    private final StateRecords records;

    StateStoreJourneySteps(DaprClient dapr) {
        this.records = new StateRecords(dapr, "statestore");
    }

    @Override
    public List<JourneyStep> of(String orderId) {
        return records.find(key(orderId), StoredSteps.class)
                .orElse(StoredSteps.NONE)
                .steps();
    }

    @Override
    public void add(JourneyStep step) {
        records.change(
                key(step.orderId()),
                StoredSteps.class,
                stored -> Optional.of(stored.orElse(StoredSteps.NONE).with(step)));
    }

    private static String key(String orderId) {
        return "journey-" + orderId;
    }

    private record StoredSteps(List<JourneyStep> steps) {

        static final StoredSteps NONE = new StoredSteps(List.of());

        StoredSteps with(JourneyStep step) {
            var earlier = steps.stream().filter(step::repeats).findAny();
            if (earlier.isPresent() && !step.at().isBefore(earlier.get().at())) {
                return this;
            }
            var others = steps.stream().filter(other -> !step.repeats(other));
            return new StoredSteps(Stream.concat(others, Stream.of(step)).toList());
        }
    }
}
