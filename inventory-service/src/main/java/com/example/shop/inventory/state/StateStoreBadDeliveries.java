package com.example.shop.inventory.state;

import static java.util.function.Predicate.not;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.inventory.BadDeliveries;
import com.example.shop.inventory.BadDelivery;
import io.dapr.client.DaprClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stores all bad deliveries in one record of the state store, because there are at most a hundred. */
@Component
class StateStoreBadDeliveries implements BadDeliveries {

    private static final String KEY = "bad-deliveries";
    private static final int KEPT = 100;

    private final StateRecords records;

    StateStoreBadDeliveries(DaprClient client) {
        this.records = new StateRecords(client, "statestore");
    }

    @Override
    public void keep(BadDelivery bad) {
        records.change(
                KEY, Kept.class, kept -> Optional.of(kept.orElse(Kept.NONE).with(bad)));
    }

    @Override
    public List<BadDelivery> all() {
        return records.find(KEY, Kept.class).orElse(Kept.NONE).deliveries();
    }

    private record Kept(List<BadDelivery> deliveries) {

        static final Kept NONE = new Kept(List.of());

        Kept with(BadDelivery bad) {
            var latest = deliveries.stream().filter(bad::isSameAs).reduce(bad, BadDelivery::after);
            var others = deliveries.stream().filter(not(bad::isSameAs));
            var all = Stream.concat(others, Stream.of(latest)).toList();
            return new Kept(all.subList(Math.max(0, all.size() - KEPT), all.size()));
        }
    }
}
