package com.example.reactiveservice.state;

import static io.dapr.client.domain.StateOptions.Concurrency.FIRST_WRITE;

import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.client.domain.StateOptions;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Counts the visits of each visitor. Of two writers with the same ETag one succeeds, and the other reads again. */
@Component
class StateStoreVisits {

    private static final String STORE = "statestore";
    private static final StateOptions OPTIONS = new StateOptions(null, FIRST_WRITE);
    private static final Retry ON_CONFLICT = Retry.backoff(50, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(200))
            .filter(failure -> Status.fromThrowable(failure).getCode() == Status.Code.ABORTED);

    private final DaprClient dapr;

    StateStoreVisits(DaprClient dapr) {
        this.dapr = dapr;
    }

    /** Returns the number of visits, this one included. */
    Mono<Integer> visit(String visitor) {
        return Mono.defer(() -> read(visitor)).flatMap(this::addOne).retryWhen(ON_CONFLICT);
    }

    Mono<Integer> visits(String visitor) {
        return read(visitor).map(StateStoreVisits::count);
    }

    private Mono<State<Integer>> read(String visitor) {
        return dapr.getState(STORE, "visits-" + visitor, Integer.class);
    }

    private Mono<Integer> addOne(State<Integer> before) {
        var after = count(before) + 1;
        return dapr.saveState(STORE, before.getKey(), before.getEtag(), after, Map.of(), OPTIONS)
                .thenReturn(after);
    }

    private static int count(State<Integer> state) {
        return Objects.requireNonNullElse(state.getValue(), 0);
    }
}
