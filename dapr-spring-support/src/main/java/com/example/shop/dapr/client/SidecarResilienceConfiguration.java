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
 * One instance of each Resilience4j pattern for all calls of the sidecar. Their figures are settings, in {@code
 * dapr-spring-support.yaml}. The failures that they act on are fixed here: the sidecar itself repeats the others.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    BulkheadAutoConfiguration.class,
    CircuitBreakerAutoConfiguration.class,
    RetryAutoConfiguration.class,
    TimeLimiterAutoConfiguration.class
})
class SidecarResilienceConfiguration {

    private static final Predicate<Throwable> SIDECAR_UNAVAILABLE = new SidecarUnavailable();

    @Bean
    @SuppressWarnings("unchecked") // it hands the builder over as a raw type
    RetryConfigCustomizer retriesWhileTheSidecarIsUnavailable() {
        return RetryConfigCustomizer.of(SidecarResilience.NAME, retry -> retry.retryOnException(SIDECAR_UNAVAILABLE));
    }

    @Bean
    CircuitBreakerConfigCustomizer opensWhileTheSidecarIsUnavailable() {
        return CircuitBreakerConfigCustomizer.of(
                SidecarResilience.NAME, breaker -> breaker.recordException(SIDECAR_UNAVAILABLE));
    }

    @Bean
    SidecarResilience sidecarResilience(
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limiters,
            BulkheadRegistry bulkheads) {
        return new SidecarResilience(
                retries.retry(SidecarResilience.NAME),
                breakers.circuitBreaker(SidecarResilience.NAME),
                limiters.timeLimiter(SidecarResilience.NAME),
                bulkheads.bulkhead(SidecarResilience.NAME));
    }
}
