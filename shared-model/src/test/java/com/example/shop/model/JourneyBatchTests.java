package com.example.shop.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyBatchTests {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JourneyStep step = new JourneyStep(
            "order-1",
            BuildingBlock.STATE,
            "order-service",
            "Stored the order",
            Instant.parse("2026-01-01T00:00:00Z"),
            null);

    @Test
    void isAnArrayOfSteps() throws Exception {
        var batch = new JourneyBatch(List.of(step, step));

        var text = json.writeValueAsString(batch);

        assertThat(text).startsWith("[{").endsWith("}]");
        assertThat(json.readValue(text, JourneyBatch.class)).isEqualTo(batch);
    }

    @Test
    void readsASingleStepOfAnEarlierRelease() throws Exception {
        var text = json.writeValueAsString(step);

        assertThat(json.readValue(text, JourneyBatch.class)).isEqualTo(new JourneyBatch(List.of(step)));
    }
}
