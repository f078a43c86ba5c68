package com.example.shop.dapr.health;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Whether the sidecar can be called, and has what the app needs of it.
 *
 * <p>It asks {@code /v1.0/healthz/outbound}, which is up as soon as the components are, and does not wait for this app as
 * {@code /v1.0/healthz} does. What else is needed, the sidecar's metadata tell.
 */
final class DaprHealthIndicator implements HealthIndicator {

    private final RestClient sidecar;
    private final List<ReadinessRequirement> needs;

    DaprHealthIndicator(RestClient sidecar, List<ReadinessRequirement> needs) {
        this.sidecar = sidecar;
        this.needs = List.copyOf(needs);
    }

    /** Logs nothing, because it is called every few seconds and the response contains everything. */
    @Override
    public Health health() {
        try {
            sidecar.get().uri("/v1.0/healthz/outbound").retrieve().toBodilessEntity();
            var missing = missing();
            return missing.isEmpty() ? Health.up().build() : down(missing);
        } catch (RestClientException failure) {
            return down(List.of("a sidecar that can be called"));
        }
    }

    private List<String> missing() {
        if (needs.isEmpty()) {
            return List.of();
        }
        var metadata = sidecar.get().uri("/v1.0/metadata").retrieve().body(SidecarMetadata.class);
        var known = Optional.ofNullable(metadata).orElse(new SidecarMetadata(null, null, null));
        return needs.stream().flatMap(need -> need.missing(known).stream()).toList();
    }

    private static Health down(List<String> missing) {
        return Health.down().withDetail("missing", missing).build();
    }
}
