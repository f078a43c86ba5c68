package com.example.shop.order.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.order.Concurrently;
import com.example.shop.order.OrderServiceTest;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.TransactionalStateOperation.OperationType;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class StateRecordsIT {

    private final StateRecords records;
    private final DaprClient dapr;
    private final String key = "test-" + UUID.randomUUID();

    StateRecordsIT(@Autowired DaprClient dapr) {
        this.dapr = dapr;
        this.records = new StateRecords(dapr, StateKeys.STORE);
    }

    record Counter(int count) {

        static final Counter ZERO = new Counter(0);

        Counter next() {
            return new Counter(count + 1);
        }
    }

    @Test
    void losesNoneOfManyChangesAtOnce() throws Exception {
        Concurrently.run(20, this::increment);

        assertThat(records.find(key, Counter.class)).contains(new Counter(20));
    }

    @Test
    void writesNothingThatDoesNotChange() {
        increment();
        var before = etag();

        records.change(key, Counter.class, counter -> counter);
        records.change(key, Counter.class, counter -> Optional.empty());

        assertThat(etag()).isEqualTo(before);
    }

    private Optional<Counter> increment() {
        return records.change(
                key,
                Counter.class,
                counter -> Optional.of(counter.orElse(Counter.ZERO).next()));
    }

    private String etag() {
        return dapr.getState(StateKeys.STORE, key, Counter.class).block().getEtag();
    }

    /** What the adapters of this package rely on. Another store may differ, so these tests come with it. */
    @Nested
    class TheStateStore {

        @Test
        void insertsWithFirstWriteAndNoETagOnlyIfAbsent() {
            save(null, new Counter(1));

            assertThat(failureOf(() -> save(null, new Counter(2)))).isEqualTo(Status.Code.ABORTED);
            assertThat(records.find(key, Counter.class)).contains(new Counter(1));
        }

        @Test
        void updatesWithFirstWriteOnlyAgainstTheLatestETag() {
            save(null, new Counter(1));
            var stale = etag();
            save(stale, new Counter(2));

            assertThat(failureOf(() -> save(stale, new Counter(3)))).isEqualTo(Status.Code.ABORTED);
            assertThat(records.find(key, Counter.class)).contains(new Counter(2));
        }

        @Test
        void overwritesWithoutFirstWriteAndETag() {
            save(null, new Counter(1));

            dapr.saveState(StateKeys.STORE, key, new Counter(2)).block();

            assertThat(records.find(key, Counter.class)).contains(new Counter(2));
        }

        @Test
        void rollsALostTransactionBackAndCallsItAnInternalError() {
            var other = key + "-other";
            save(null, new Counter(1));

            assertThat(failureOf(() -> insertBoth(other, key))).isEqualTo(Status.Code.INTERNAL);
            assertThat(records.find(other, Counter.class)).isEmpty();
        }

        private void save(@Nullable String etag, Counter counter) {
            dapr.saveState(StateKeys.STORE, key, etag, counter, StateRecords.FIRST_WRITE)
                    .block();
        }

        private void insertBoth(String first, String second) {
            dapr.executeStateTransaction(StateKeys.STORE, List.of(insert(first), insert(second)))
                    .block();
        }

        private static TransactionalStateOperation<?> insert(String key) {
            return new TransactionalStateOperation<>(
                    OperationType.UPSERT, new State<>(key, Counter.ZERO, null, StateRecords.FIRST_WRITE));
        }

        private static Status.Code failureOf(Runnable call) {
            var failure = catchThrowableOfType(DaprException.class, call::run);
            return Status.fromThrowable(failure).getCode();
        }
    }
}
