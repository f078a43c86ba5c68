package com.example.reactiveservice.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.reactiveservice.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@ServiceTest
class StateStoreVisitsIT {

    private final String visitor = "ada-" + UUID.randomUUID();

    @Autowired
    private StateStoreVisits visits;

    @Test
    void countsEveryVisit() {
        assertThat(visits.visits(visitor).block()).isZero();

        Flux.range(0, 8).flatMap(i -> visits.visit(visitor)).blockLast();

        assertThat(visits.visits(visitor).block()).isEqualTo(8);
    }
}
