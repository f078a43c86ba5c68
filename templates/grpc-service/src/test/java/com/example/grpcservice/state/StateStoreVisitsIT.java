package com.example.grpcservice.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.grpcservice.ServiceTest;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class StateStoreVisitsIT {

    private final String visitor = "ada-" + UUID.randomUUID();

    @Autowired
    private StateStoreVisits visits;

    @Test
    void countsEveryVisit() {
        assertThat(visits.visits(visitor)).isZero();

        IntStream.range(0, 8).parallel().forEach(i -> visits.visit(visitor));

        assertThat(visits.visits(visitor)).isEqualTo(8);
    }
}
