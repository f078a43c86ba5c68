package com.example.shop.order.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.order.Concurrently;
import com.example.shop.order.OrderServiceTest;
import io.dapr.client.DaprClient;
import java.util.Optional;
import java.util.UUID;
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
