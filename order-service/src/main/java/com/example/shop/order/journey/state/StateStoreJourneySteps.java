package com.example.shop.order.journey.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.model.JourneyStep;
import com.example.shop.order.journey.JourneySteps;
import io.dapr.client.DaprClient;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stores all steps of an order in one record, {@code journey-{orderId}}, because they are read together. */
@Component
class StateStoreJourneySteps implements JourneySteps {

    private final StateRecords records;
    private final Lock writing = new ReentrantLock();

    StateStoreJourneySteps(DaprClient dapr) {
        this.records = new StateRecords(dapr, "statestore");
    }

    @Override
    public List<JourneyStep> of(String orderId) {
        return records.find(key(orderId), StoredSteps.class)
                .orElse(StoredSteps.NONE)
                .steps();
    }

    /**
     * Reads and writes the records of all orders in one call each. Several events at a time would change the same records,
     * and all but one of the writes would be repeated. So one event at a time is stored.
     */
    @Override
    public void addAll(List<JourneyStep> steps) {
        writing.lock();
        try {
            addAllNow(steps);
        } finally {
            writing.unlock();
        }
    }

    private void addAllNow(List<JourneyStep> steps) {
        var stepsByKey = steps.stream().collect(Collectors.groupingBy(step -> key(step.orderId())));
        records.changeAll(stepsByKey.keySet(), StoredSteps.class, (key, stored) -> stored.orElse(StoredSteps.NONE)
                .withAll(stepsByKey.getOrDefault(key, List.of())));
    }

    private static String key(String orderId) {
        return "journey-" + orderId;
    }

    private record StoredSteps(List<JourneyStep> steps) {

        static final StoredSteps NONE = new StoredSteps(List.of());

        StoredSteps withAll(List<JourneyStep> added) {
            var all = this;
            for (var step : added) {
                all = all.with(step);
            }
            return all;
        }

        private StoredSteps with(JourneyStep step) {
            var earlier = steps.stream().filter(step::repeats).findAny();
            if (earlier.isPresent() && !step.at().isBefore(earlier.get().at())) {
                return this;
            }
            var others = steps.stream().filter(other -> !step.repeats(other));
            return new StoredSteps(Stream.concat(others, Stream.of(step)).toList());
        }
    }
}
