package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.Project;
import com.example.shop.model.BuildingBlock;
import com.example.shop.suite.AppWithSidecar;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Prometheus would read of the running suite, and whether the shipped dashboard asks for anything else. */
@SuiteTest
class MetricsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A line of the exposition format: {@code name{label="value",...} 1.0}. */
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]\\w*)(?:\\{(.*)})? \\S+.*$");

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** In a query: names of metrics have underscores, those of functions that the dashboard uses stand before a bracket. */
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?:\\{([^}]*)})?(?!\\s*[\\w(])");

    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");

    /** Some calls happen now and then only, such as a retry. Two orders added a thousand series before. */
    private static final int MOST_NEW_SERIES = 60;

    private static final Set<String> ADDED_BY_PROMETHEUS = Set.of("job", "instance");

    private final HttpClient http = HttpClient.newHttpClient();

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
        return samples(suite)
                .map(sample -> "%s{%s}".formatted(sample.group(1), sample.group(2)))
                .collect(Collectors.toSet());
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
        return samples(suite)
                .collect(Collectors.toMap(
                        sample -> sample.group(1), sample -> labels(sample).keySet(), MetricsIT::union));
    }

    private Set<String> values(Suite suite, String metric, String label) {
        return samples(suite)
                .filter(sample -> sample.group(1).equals(metric))
                .map(sample -> labels(sample).getOrDefault(label, ""))
                .collect(Collectors.toSet());
    }

    private Stream<MatchResult> samples(Suite suite) {
        return suite.apps().stream()
                .map(AppWithSidecar::metrics)
                .flatMap(List::stream)
                .map(uri -> get(uri).body())
                .flatMap(text -> SAMPLE.matcher(text).results());
    }

    private static Map<String, String> labels(MatchResult sample) {
        return sample.group(2) == null
                ? Map.of()
                : LABEL.matcher(sample.group(2))
                        .results()
                        .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
    }

    private int status(URI uri) {
        return get(uri).statusCode();
    }

    private HttpResponse<String> get(URI uri) {
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
