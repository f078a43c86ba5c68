package ${package}.lock;

import static org.assertj.core.api.Assertions.assertThat;

import ${package}.ServiceTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ServiceTest
class LockedDoorIT {

    private final AtomicInteger inside = new AtomicInteger();

    @Autowired
    private LockedDoor door;

    @Test
    void letsOneInAtATime() {
        var meet = Mono.fromCallable(() -> inside.incrementAndGet() - inside.getAndDecrement());

        var met = Flux.range(0, 6).flatMap(i -> door.inside(meet)).collectList().block();

        assertThat(met).hasSize(6).containsOnly(0);
    }
}
