package com.example.shop.bench;

import com.example.shop.suite.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How often the apps have called their sidecars so far, by block and operation: the metric {@code dapr.client.calls}. */
record SidecarCallCounts(Map<String, Double> byOperation) {

    private static final Pattern SAMPLE = Pattern.compile(
            "(?m)^dapr_client_calls_seconds_count\\{.*?block=\"([^\"]*)\".*?operation=\"([^\"]*)\".*?} (\\S+)$");

    static SidecarCallCounts of(Suite suite) {
        var counts = new TreeMap<String, Double>();
        for (var app : suite.apps()) {
            for (var uri : app.metrics()) {
                SAMPLE.matcher(read(uri))
                        .results()
                        .forEach(sample -> counts.merge(
                                "%s: %s, %s".formatted(sample.group(1), sample.group(2), app.appId()),
                                Double.parseDouble(sample.group(3)),
                                Double::sum));
            }
        }
        return new SidecarCallCounts(counts);
    }

    /** The calls for each of some orders since then. */
    Map<String, Double> perOrderSince(SidecarCallCounts before, int orders) {
        var calls = new TreeMap<String, Double>();
        byOperation.forEach((operation, now) -> {
            var called = now - before.byOperation.getOrDefault(operation, 0.0);
            if (called > 0) {
                calls.put(operation, called / orders);
            }
        });
        return calls;
    }

    private static String read(URI uri) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException("%s did not respond".formatted(uri), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
