package com.example.shop.dapr.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;

/** Instances for tests that build their clients themselves. */
final class SidecarResiliences {

    private SidecarResiliences() {}

    /** It tries again at once. */
    static SidecarResilience quick() {
        var retry =
                RetryConfig.custom().retryOnException(new SidecarUnavailable()).waitDuration(Duration.ofMillis(1));
        return new SidecarResilience(
                Retry.of("quick", retry.build()),
                CircuitBreaker.ofDefaults("quick"),
                TimeLimiter.of(Duration.ofMinutes(1)),
                Bulkhead.ofDefaults("quick"));
    }
}
