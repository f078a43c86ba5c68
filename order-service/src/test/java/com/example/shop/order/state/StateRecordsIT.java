package com.example.shop.order.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.order.Concurrently;
import com.example.shop.order.OrderServiceTest;
import io.dapr.client.DaprClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
    void losesNoConcurrentChange() throws Exception {
        Concurrently.run(20, this::increment);

        assertThat(records.find(key, Counter.class)).contains(new Counter(20));
    }

    @Test
    void writesNothingWithoutAChange() {
        increment();
        var before = etag();

        records.change(key, Counter.class, counter -> counter);
        records.change(key, Counter.class, counter -> Optional.empty());

        assertThat(etag()).isEqualTo(before);
    }

    @Test
    void oneOfSeveralConcurrentInsertsSucceeds() throws Exception {
        var inserted = new AtomicInteger();

        Concurrently.run(20, () -> records.insert(key, Counter.ZERO) ? inserted.incrementAndGet() : 0);

        assertThat(inserted).hasValue(1);
    }

    @Test
    void returnsTheRecordThatWasThereBefore() {
        assertThat(records.putIfAbsent(key, Counter.class, new Counter(1))).isEqualTo(new Counter(1));
        assertThat(records.putIfAbsent(key, Counter.class, new Counter(2))).isEqualTo(new Counter(1));
        assertThat(records.find(key, Counter.class)).contains(new Counter(1));
    }

    @Test
    void changesSeveralRecordsTogetherAndLosesNoConcurrentChange() throws Exception {
        var other = key + "-other";
        increment();

        Concurrently.run(20, () -> {
            records.changeAll(List.of(key, other), Counter.class, (changed, counter) -> counter.orElse(Counter.ZERO)
                    .next());
            return true;
        });

        assertThat(records.find(key, Counter.class)).contains(new Counter(21));
        assertThat(records.find(other, Counter.class)).contains(new Counter(20));
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
}
