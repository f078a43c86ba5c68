package com.example.shop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PercentileTests {

    @Test
    void theMedianIsTheMiddle() {
        assertThat(Benchmark.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Benchmark.median(List.of(5.0))).isEqualTo(5.0);
    }

    @Test
    void aShareOfTheValuesIsNotAboveThePercentile() {
        var oneToFour = List.of(4.0, 3.0, 2.0, 1.0);

        assertThat(Benchmark.percentile(oneToFour, 0.75)).isEqualTo(3.0);
        assertThat(Benchmark.percentile(oneToFour, 0.99)).isEqualTo(4.0);
        assertThat(Benchmark.percentile(oneToFour, 0)).isEqualTo(1.0);
    }
}
