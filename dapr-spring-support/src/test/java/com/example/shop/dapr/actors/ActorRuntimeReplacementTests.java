package com.example.shop.dapr.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dapr.actors.runtime.ActorRuntime;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ActorRuntimeReplacementTests {

    /** The default of {@code --disseminate-timeout}, in the chart as well. */
    private static final Duration PLACEMENT_GIVES_UP = Duration.ofSeconds(8);

    private static final Pattern TOLD = Pattern.compile("(\\d+)h(\\d+)m(\\d+)s(\\d+)ms");

    @Test
    void callsEndBeforePlacementGivesUpOnTheSidecar() throws IOException {
        var properties = new ActorProperties(Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofSeconds(30));
        var channel = ManagedChannelBuilder.forTarget("127.0.0.1:1").build();

        var runtime = new ActorRuntimeReplacement(channel, properties);
        try {
            var told = new JsonMapper().readTree(ActorRuntime.getInstance().serializeConfig());

            assertThat(duration(told.path("drainOngoingCallTimeout").asText()))
                    .isPositive()
                    .isLessThan(PLACEMENT_GIVES_UP);
        } finally {
            runtime.close();
            channel.shutdownNow();
        }
    }

    private static Duration duration(String told) {
        var parts = TOLD.matcher(told);
        assertThat(parts.matches()).as(told).isTrue();
        return Duration.ofHours(Long.parseLong(parts.group(1)))
                .plusMinutes(Long.parseLong(parts.group(2)))
                .plusSeconds(Long.parseLong(parts.group(3)))
                .plusMillis(Long.parseLong(parts.group(4)));
    }
}
