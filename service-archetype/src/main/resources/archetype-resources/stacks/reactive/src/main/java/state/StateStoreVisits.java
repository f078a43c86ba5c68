package ${package}.state;

import static com.example.shop.dapr.state.StateRecords.FIRST_WRITE;

import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** How often each visitor came. Nobody is lost, however many come at once: the record's ETag decides who writes. */
@Component
class StateStoreVisits {

    private static final String STORE = "statestore";
    private static final Retry WHEN_LOST = Retry.backoff(50, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(200))
            .filter(StateStoreVisits::isLost);

    private final DaprClient client;

    StateStoreVisits(DaprClient client) {
        this.client = client;
    }

    /** Counts one more. */
    Mono<Integer> visit(String visitor) {
        return Mono.defer(() -> read(visitor)).flatMap(this::write).retryWhen(WHEN_LOST);
    }

    Mono<Integer> visits(String visitor) {
        return read(visitor).map(StateStoreVisits::count);
    }

    private Mono<State<Integer>> read(String visitor) {
        return client.getState(STORE, "visits-" + visitor, Integer.class);
    }

    private Mono<Integer> write(State<Integer> before) {
        var now = count(before) + 1;
        return client.saveState(STORE, before.getKey(), before.getEtag(), now, Map.of(), FIRST_WRITE)
                .thenReturn(now);
    }

    private static int count(State<Integer> state) {
        return Objects.requireNonNullElse(state.getValue(), 0);
    }

    /** Somebody else was faster. */
    private static boolean isLost(Throwable failure) {
        return Status.fromThrowable(failure).getCode() == Status.Code.ABORTED;
    }
}
