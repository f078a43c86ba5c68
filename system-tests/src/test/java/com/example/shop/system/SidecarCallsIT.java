package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.example.shop.system.SuiteMetrics.Sample;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How often the apps call their sidecars for one order, by building block. Each call costs CPU time in the app, in its
 * sidecar and in the store behind it, so a change that needs more calls has to change the numbers here.
 */
@SuiteTest
class SidecarCallsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final int ORDERS = 5;

    /** To read the metrics is a few calls too, because the number of dead letters is in the state store. */
    private static final double TOLERANCE = 2;

    private static final Map<String, Integer> MOST_CALLS = Map.ofEntries(
            Map.entry("actors", 10),
            Map.entry("bindings", 1),
            Map.entry("conversation", 2),
            Map.entry("cryptography", 5),
            Map.entry("distributed lock", 2),
            Map.entry("jobs", 4),
            Map.entry("pub/sub", 14),
            Map.entry("service invocation", 5),
            Map.entry("state", 42),
            Map.entry("workflow", 17));

    private final SuiteMetrics metrics = new SuiteMetrics();

    @Test
    void anOrderNeedsNoMoreCallsThanThese(Suite suite) {
        placeAndAwaitMails(suite);
        var before = callsAtRest(suite);

        placeAndAwaitMails(suite);

        var after = callsAtRest(suite);
        assertThat(MOST_CALLS).allSatisfy((block, most) -> assertThat(perOrder(before, after, block))
                .as(block)
                .isPositive()
                .isLessThanOrEqualTo(most + TOLERANCE));
    }

    /** Waits for the mails and does not ask for the orders, because each request would need calls too. */
    private static void placeAndAwaitMails(Suite suite) {
        var client = new OrderClient(suite.app("order-service").url());
        var mails = suite.mails().getReceivedMessages().length;
        for (var i = 0; i < ORDERS; i++) {
            client.place("""
                    {"customer": {"name": "Ada", "email": "%s@example.com"},
                     "lines": [{"productId": "beans-1kg", "quantity": 1}], "paymentToken": "tok_visa"}
                    """.formatted(UUID.randomUUID()));
        }
        assertThat(suite.mails().waitForIncomingEmail(TIMEOUT.toMillis(), mails + ORDERS))
                .isTrue();
    }

    /** The steps of the journeys are stored a moment after the mails are sent. */
    private Map<String, Double> callsAtRest(Suite suite) {
        var last = new AtomicReference<Map<String, Double>>(Map.of());
        return await().atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> calls(suite), now -> isAtRest(now, last.getAndSet(now)));
    }

    private static boolean isAtRest(Map<String, Double> now, Map<String, Double> before) {
        return Stream.of("pub/sub", "workflow", "actors")
                .allMatch(block -> Objects.equals(now.get(block), before.get(block)));
    }

    private static double perOrder(Map<String, Double> before, Map<String, Double> after, String block) {
        return (after.getOrDefault(block, 0.0) - before.getOrDefault(block, 0.0)) / ORDERS;
    }

    private Map<String, Double> calls(Suite suite) {
        return metrics.samples(suite)
                .filter(sample -> sample.metric().equals("dapr_client_calls_seconds_count"))
                .collect(Collectors.toMap(
                        sample -> sample.labels().getOrDefault("block", ""), Sample::value, Double::sum));
    }
}
