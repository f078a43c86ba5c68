package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.Project;
import com.example.shop.model.BuildingBlock;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.example.shop.system.SuiteMetrics.Sample;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Prometheus would read of the running suite, and whether the shipped dashboard asks for anything else. */
@SuiteTest
class MetricsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** In a query: names of metrics have underscores, those of functions that the dashboard uses stand before a bracket. */
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?:\\{([^}]*)})?(?!\\s*[\\w(])");

    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");

    /** Some calls happen now and then only, such as a retry. Two orders added a thousand series before. */
    private static final int MOST_NEW_SERIES = 60;

    private static final Set<String> ADDED_BY_PROMETHEUS = Set.of("job", "instance");

    private final SuiteMetrics metrics = new SuiteMetrics();

    /** What some query of the dashboard asks of a metric. */
    private record Demand(String metric, Set<String> labels) {}

    @Test
    void everyQueryOfTheDashboardHasItsMetricsAndLabels(Suite suite) throws IOException {
        placeOrders(suite);
        var demands = queries().stream().flatMap(MetricsIT::demands).collect(Collectors.toSet());
        assertThat(demands).hasSizeGreaterThan(15);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var labels = labelsByMetric(suite);
            assertThat(demands).allSatisfy(demand -> assertThat(labels.get(demand.metric()))
                    .as(demand.metric())
                    .isNotNull()
                    .containsAll(demand.labels()));
        });
    }

    @Test
    void everyBuildingBlockIsMeasured(Suite suite) {
        placeOrders(suite);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(values(suite, "dapr_client_calls_seconds_count", "block"))
                        .containsExactlyInAnyOrderElementsOf(Stream.of(BuildingBlock.values())
                                .map(BuildingBlock::label)
                                .toList()));
    }

    /** Prometheus stores each series. Labels with the id of an order would add some with each order, without an end. */
    @Test
    void anOrderAddsNoSeriesToThoseOfAnEarlierOne(Suite suite) {
        placeOrders(suite);
        var before = series(suite);

        placeOrders(suite);

        assertThat(series(suite)).filteredOn(sample -> !before.contains(sample)).hasSizeLessThan(MOST_NEW_SERIES);
    }

    private Set<String> series(Suite suite) {
        return metrics.samples(suite).map(Sample::series).collect(Collectors.toSet());
    }

    /** The app port is what other apps and customers reach: it shows no metrics. */
    @Test
    void theAppPortShowsNone(Suite suite) {
        assertThat(suite.apps())
                .flatExtracting(app -> Stream.of("/metrics", "/actuator/prometheus", "/actuator/metrics")
                        .map(path -> status(URI.create(app.url() + path)))
                        .toList())
                .containsOnly(404);
    }

    private static void placeOrders(Suite suite) {
        var client = new OrderClient(suite.app("order-service").url());
        Stream.of("tok_visa", "tok_declined").forEach(token -> {
            var order = client.place("""
                    {"customer": {"name": "Ada", "email": "%s@example.com"},
                     "lines": [{"productId": "beans-1kg", "quantity": 1}], "paymentToken": "%s"}
                    """.formatted(UUID.randomUUID(), token));
            client.follow(order.path("id").asText(), PATIENCE);
        });
    }

    private static List<String> queries() throws IOException {
        var dashboard = Project.find().directory().resolve("deploy/grafana/shop.json");
        return new JsonMapper().readTree(dashboard.toFile()).findValuesAsText("expr");
    }

    private static Stream<Demand> demands(String query) {
        var grouping = GROUPING.matcher(query)
                .results()
                .flatMap(by -> Stream.of(by.group(1).split(",\\s*")))
                .collect(Collectors.toSet());
        return METRIC.matcher(GROUPING.matcher(query).replaceAll(""))
                .results()
                .filter(metric -> !metric.group(1).startsWith("__"))
                .map(metric -> new Demand(metric.group(1), union(grouping, matchers(metric.group(2)))));
    }

    private static Set<String> matchers(@Nullable String selector) {
        return selector == null
                ? Set.of()
                : Pattern.compile("(\\w+)\\s*[!=]")
                        .matcher(selector)
                        .results()
                        .map(matcher -> matcher.group(1))
                        .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        all.removeAll(ADDED_BY_PROMETHEUS);
        return all;
    }

    private Map<String, Set<String>> labelsByMetric(Suite suite) {
        return metrics.samples(suite)
                .collect(Collectors.toMap(
                        Sample::metric, sample -> sample.labels().keySet(), MetricsIT::union));
    }

    private Set<String> values(Suite suite, String metric, String label) {
        return metrics.samples(suite)
                .filter(sample -> sample.metric().equals(metric))
                .map(sample -> sample.labels().getOrDefault(label, ""))
                .collect(Collectors.toSet());
    }

    private int status(URI uri) {
        return metrics.get(uri).statusCode();
    }
}
