package ${package}.state;

import com.example.shop.dapr.state.StateRecords;
import io.dapr.client.DaprClient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often each visitor came. Nobody is lost, however many come at once: the record's ETag decides who writes. */
@Component
class StateStoreVisits {

    private final StateRecords records;

    StateStoreVisits(DaprClient client) {
        this.records = new StateRecords(client, "statestore");
    }

    /** Counts one more. */
    int visit(String visitor) {
        return records.change(key(visitor), Integer.class, before -> Optional.of(before.orElse(0) + 1))
                .orElseThrow();
    }

    int visits(String visitor) {
        return records.find(key(visitor), Integer.class).orElse(0);
    }

    private static String key(String visitor) {
        return "visits-" + visitor;
    }
}
