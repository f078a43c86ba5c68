package com.example.shop.dapr.health;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Whether the sidecar can be called. It asks {@code /v1.0/healthz/outbound}, which is up as soon as the components are,
 * and does not wait for this app as {@code /v1.0/healthz} does.
 */
final class DaprHealthIndicator implements HealthIndicator {

    private final RestClient sidecar;

    DaprHealthIndicator(RestClient sidecar) {
        this.sidecar = sidecar;
    }

    /** Logs nothing: it is asked every few seconds, and the answer says it all. */
    @Override
    public Health health() {
        try {
            sidecar.get().uri("/v1.0/healthz/outbound").retrieve().toBodilessEntity();
            return Health.up().build();
        } catch (RestClientException failure) {
            return Health.down(failure).build();
        }
    }
}
