package com.example.shop.local.resiliency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.junit.DaprTest;
import com.example.shop.local.junit.OnProcesses;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of events, by the policies of {@code resiliency.yaml}, hurried. */
@OnProcesses
@DaprTest(value = "order-service", awaitApp = false)
class PubSubPoliciesIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String TARGET = "Pubsub_pubsub";

    private static PlayedApp app;
    private static FaultyLine broker;
    private static PolicySidecar sidecar;

    @BeforeAll
    static void start() {
        app = PlayedApp.start().saying("/dapr/subscribe", """
                [{"pubsubname": "pubsub", "topic": "orders", "route": "/events", "deadLetterTopic": "orders-dead-letters"},
                 {"pubsubname": "pubsub", "topic": "orders-dead-letters", "route": "/dead-letters"}]""");
        broker = FaultyLine.to(PolicySidecar.redisPort());
        sidecar = PolicySidecar.hurried(10, "order-service", app.port(), Map.of("SHOP_REDIS_HOST", broker.address()))
                .awaitApp();
    }

    @AfterAll
    static void stop() {
        sidecar.close();
        broker.close();
        app.close();
    }

    /** Nothing is lost, and nothing is tried for ever. */
    @Test
    void anEventIsDeliveredElevenTimesAndThenADeadLetter() {
        app.answering("/events", 500);

        assertThat(publish("orders").statusCode()).isEqualTo(204);

        await().atMost(TIMEOUT).until(() -> app.calls("/dead-letters") == 1);
        assertThat(app.calls("/events")).isEqualTo(11);
        assertThat(sidecar.activations("retry", TARGET)).isPositive();
    }

    /** So that orders are taken without waiting for it. */
    @Test
    void aBrokerThatHangsIsNotWaitedForAfterFiveFailures() {
        broker.hang();
        try {
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(publish("journey").body()).contains("circuit breaker is open"));
            assertThat(publish("journey").statusCode()).isEqualTo(500);
            assertThat(sidecar.breaker(TARGET)).isEqualTo("open");
            assertThat(sidecar.activations("timeout", TARGET)).isPositive();
        } finally {
            broker.heal();
        }

        await().atMost(TIMEOUT).until(() -> publish("journey").statusCode() == 204);
        assertThat(sidecar.log()).contains("from open to half-open", "from half-open to closed");
    }

    /** The component reads in a loop without a pause: 204 lines in 10 s with the default of its client, 8 as shipped. */
    @Test
    void aBrokerThatIsAwayFillsNoLog() {
        broker.cut();
        try {
            await().atMost(TIMEOUT).until(() -> failedReads() > 0);
            var first = failedReads();
            await().during(Duration.ofSeconds(10))
                    .atMost(TIMEOUT)
                    .failFast(() -> assertThat(failedReads() - first).isLessThan(50))
                    .until(() -> true);
        } finally {
            broker.heal();
        }

        await().atMost(TIMEOUT).until(() -> publish("journey").statusCode() == 204);
    }

    private static long failedReads() {
        return sidecar.log()
                .lines()
                .filter(line -> line.contains("error reading from stream"))
                .count();
    }

    private static HttpResponse<String> publish(String topic) {
        return sidecar.post("/v1.0/publish/pubsub/" + topic, "{}");
    }
}
