package com.example.shop.system;

import com.example.shop.suite.AppWithSidecar;
import com.example.shop.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the metrics of all apps and sidecars, as Prometheus does. */
final class SuiteMetrics {

    /** A line of the exposition format: {@code name{label="value",...} 1.0}. */
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]\\w*)(?:\\{(.*)})? (\\S+).*$");

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    /** One sample of one series. The labels are as they stand in the line. */
    record Sample(String metric, String labelText, double value) {

        static Sample of(MatchResult line) {
            var labels = line.group(2) == null ? "" : line.group(2);
            return new Sample(line.group(1), labels, Double.parseDouble(line.group(3)));
        }

        String series() {
            return "%s{%s}".formatted(metric, labelText);
        }

        Map<String, String> labels() {
            return LABEL.matcher(labelText)
                    .results()
                    .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
        }
    }

    Stream<Sample> samples(Suite suite) {
        return suite.apps().stream()
                .map(AppWithSidecar::metrics)
                .flatMap(List::stream)
                .map(uri -> get(uri).body())
                .flatMap(text -> SAMPLE.matcher(text).results())
                .map(Sample::of);
    }

    HttpResponse<String> get(URI uri) {
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
