package com.example.shop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioChartTests {

    @Test
    void theChartNamesEachFigureAndItsRatio(@TempDir Path folder) throws IOException {
        var file = folder.resolve("chart.svg");

        new RatioChart(List.of(
                        new Figure("blocks", "read a state & more", 3, "ms", "the stub", 2, ""),
                        new Figure("bulk", "100 events", 1, "ms", "100 calls", 10, "")))
                .write(file);

        assertThat(Files.readString(file))
                .startsWith("<?xml")
                .contains("blocks: read a state &amp; more", "1.50", "bulk: 100 events", "0.10");
    }
}
