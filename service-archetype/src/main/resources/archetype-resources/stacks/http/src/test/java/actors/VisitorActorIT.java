package ${package}.actors;

import static org.assertj.core.api.Assertions.assertThat;

import ${package}.ServiceTest;
import com.example.shop.dapr.actors.ActorProxies;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@ServiceTest
class VisitorActorIT {

    @Autowired
    private ActorProxies proxies;

    @Test
    void turnsComeOneAfterTheOther() {
        var visitor = proxies.of(VisitorActor.class).apply("ada-" + UUID.randomUUID());

        var counts =
                Flux.range(0, 8).flatMap(i -> visitor.visit()).collectList().block();

        assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
