package com.example.reactiveservice.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.reactiveservice.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@ServiceTest
class ActorVisitsIT {

    @Autowired
    private ActorVisits visits;

    @Test
    void countsOneVisitAfterAnother() {
        var visitor = "ada-" + UUID.randomUUID();

        var counts = Flux.range(0, 8)
                .flatMap(i -> visits.visit(visitor))
                .collectList()
                .block();

        assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
