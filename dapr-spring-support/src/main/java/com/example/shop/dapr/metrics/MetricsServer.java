package com.example.shop.dapr.metrics;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Serves {@code /metrics} on a port of its own. The app port, which other apps and customers call, does not serve them.
 *
 * <p>Spring Boot's management port would be a second Tomcat with a context of its own in every app, and half a second of
 * its start; this one is the JDK's server.
 */
final class MetricsServer implements AutoCloseable {

    private final HTTPServer server;

    private MetricsServer(HTTPServer server) {
        this.server = server;
    }

    static MetricsServer start(MetricsServerProperties properties, PrometheusRegistry registry) {
        try {
            return new MetricsServer(HTTPServer.builder()
                    .hostname(properties.address())
                    .port(properties.port())
                    .registry(registry)
                    .buildAndStart());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Metrics cannot be shown on %s:%d".formatted(properties.address(), properties.port()), e);
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close();
    }
}
