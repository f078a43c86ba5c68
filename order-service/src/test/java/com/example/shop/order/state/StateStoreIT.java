package com.example.shop.order.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.order.OrderServiceTest;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.TransactionalStateOperation.OperationType;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests the behaviour of the state store that the adapters rely on. Check it first when you use another state store.
 */
@OrderServiceTest
class StateStoreIT {

    private final DaprClient dapr;
    private final String key = "test-" + UUID.randomUUID();

    StateStoreIT(@Autowired DaprClient dapr) {
        this.dapr = dapr;
    }

    /** SQLite returns ABORTED. PostgreSQL, which stores the state in containers, returns INTERNAL. */
    @Test
    void insertsWithFirstWriteAndNoETagOnlyIfAbsent() {
        save(null, 1);

        assertThat(failureOf(() -> save(null, 2))).isIn(Status.Code.ABORTED, Status.Code.INTERNAL);
        assertThat(stored(key).getValue()).isEqualTo(1);
    }

    @Test
    void updatesWithFirstWriteOnlyAgainstTheLatestETag() {
        save(null, 1);
        var stale = stored(key).getEtag();
        save(stale, 2);

        assertThat(failureOf(() -> save(stale, 3))).isEqualTo(Status.Code.ABORTED);
        assertThat(stored(key).getValue()).isEqualTo(2);
    }

    @Test
    void overwritesWithoutFirstWriteAndETag() {
        save(null, 1);

        dapr.saveState(StateKeys.STORE, key, 2).block();

        assertThat(stored(key).getValue()).isEqualTo(2);
    }

    @Test
    void rollsAFailedTransactionBackWithAnInternalError() {
        var other = key + "-other";
        save(null, 1);

        assertThat(failureOf(() -> insertBoth(other, key))).isEqualTo(Status.Code.INTERNAL);
        assertThat(stored(other).getValue()).isNull();
    }

    private void save(@Nullable String etag, int number) {
        dapr.saveState(StateKeys.STORE, key, etag, number, StateRecords.FIRST_WRITE)
                .block();
    }

    private void insertBoth(String first, String second) {
        dapr.executeStateTransaction(StateKeys.STORE, List.of(insert(first), insert(second)))
                .block();
    }

    private static TransactionalStateOperation<?> insert(String key) {
        return new TransactionalStateOperation<>(
                OperationType.UPSERT, new State<>(key, 0, null, StateRecords.FIRST_WRITE));
    }

    private static Status.Code failureOf(Runnable call) {
        var failure = catchThrowableOfType(DaprException.class, call::run);
        return Status.fromThrowable(failure).getCode();
    }

    private State<Integer> stored(String key) {
        return dapr.getState(StateKeys.STORE, key, Integer.class).block();
    }
}
