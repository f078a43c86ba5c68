package com.example.shop.dapr.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.common.circuitbreaker.configuration.CircuitBreakerConfigCustomizer;
import io.github.resilience4j.common.retry.configuration.RetryConfigCustomizer;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.springboot3.bulkhead.autoconfigure.BulkheadAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.github.resilience4j.springboot3.retry.autoconfigure.RetryAutoConfiguration;
import io.github.resilience4j.springboot3.timelimiter.autoconfigure.TimeLimiterAutoConfiguration;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One guard for all calls of the sidecar. Its figures are settings, in {@code dapr-spring-support.yaml}; on what it acts is
 * not: with any other failure it would repeat what the sidecar has repeated already.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    BulkheadAutoConfiguration.class,
    CircuitBreakerAutoConfiguration.class,
    RetryAutoConfiguration.class,
    TimeLimiterAutoConfiguration.class
})
class SidecarGuardConfiguration {

    private static final Predicate<Throwable> SIDECAR_AWAY = new SidecarUnavailable();

    @Bean
    @SuppressWarnings("unchecked") // it hands the builder over as a raw type
    RetryConfigCustomizer retriesWhileTheSidecarIsAway() {
        return RetryConfigCustomizer.of(SidecarGuard.NAME, retry -> retry.retryOnException(SIDECAR_AWAY));
    }

    @Bean
    CircuitBreakerConfigCustomizer opensWhileTheSidecarIsAway() {
        return CircuitBreakerConfigCustomizer.of(SidecarGuard.NAME, breaker -> breaker.recordException(SIDECAR_AWAY));
    }

    @Bean
    SidecarGuard sidecarGuard(
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limiters,
            BulkheadRegistry bulkheads) {
        return new SidecarGuard(
                retries.retry(SidecarGuard.NAME),
                breakers.circuitBreaker(SidecarGuard.NAME),
                limiters.timeLimiter(SidecarGuard.NAME),
                bulkheads.bulkhead(SidecarGuard.NAME));
    }
}
