package com.example.webservice.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.webservice.ServiceTest;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ActorVisitsIT {

    @Autowired
    private ActorVisits visits;

    @Test
    void countsOneVisitAfterAnother() {
        var visitor = "ada-" + UUID.randomUUID();

        var counts =
                IntStream.range(0, 8).parallel().map(i -> visits.visit(visitor)).toArray();

        assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
