package ${package}.lock;

import static org.assertj.core.api.Assertions.assertThat;

import ${package}.ServiceTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LockedDoorIT {

    private final AtomicInteger inside = new AtomicInteger();

    @Autowired
    private LockedDoor door;

    @Test
    void letsOneInAtATime() {
        var met = IntStream.range(0, 6)
                .parallel()
                .map(i -> door.inside(() -> inside.incrementAndGet() - inside.getAndDecrement()))
                .toArray();

        assertThat(met).hasSize(6).containsOnly(0);
    }
}
