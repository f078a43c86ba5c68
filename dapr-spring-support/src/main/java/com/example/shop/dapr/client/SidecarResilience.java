package com.example.shop.dapr.client;

import io.dapr.exceptions.DaprException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.grpc.Status;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * What an app does while its sidecar is away, say for a restart: it tries again a few times, for a short while not at all,
 * and never has more calls open than it can bear. Whatever the sidecar answers is passed on as it is: its own retries are
 * behind it.
 *
 * <pre>
 *   retry ( circuit breaker ( time limiter ( bulkhead ( call ))))      resilience4j.*.instances.sidecar
 * </pre>
 */
public final class SidecarResilience {

    static final String NAME = "sidecar";

    private final Retry retry;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;
    private final Bulkhead bulkhead;

    SidecarResilience(Retry retry, CircuitBreaker breaker, TimeLimiter limiter, Bulkhead bulkhead) {
        this.retry = retry;
        this.breaker = breaker;
        this.limiter = limiter;
        this.bulkhead = bulkhead;
    }

    /** A call that does not block. */
    public <T> Mono<T> call(Mono<T> call) {
        return call.transformDeferred(BulkheadOperator.of(bulkhead))
                .transformDeferred(TimeLimiterOperator.of(limiter))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(RetryOperator.of(retry))
                .onErrorMap(SidecarResilience::asDaprSaysIt);
    }

    /** A call that blocks, and has a time limit of its own. */
    public <T> T call(Supplier<T> call) {
        var limited = Bulkhead.decorateSupplier(bulkhead, call);
        try {
            return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, limited))
                    .get();
        } catch (CallNotPermittedException | BulkheadFullException refused) {
            throw (RuntimeException) asDaprSaysIt(refused);
        }
    }

    private static Throwable asDaprSaysIt(Throwable failure) {
        if (failure instanceof CallNotPermittedException) {
            return refused(Status.UNAVAILABLE, "the sidecar is away and is not asked for a moment", failure);
        } else if (failure instanceof BulkheadFullException) {
            return refused(Status.RESOURCE_EXHAUSTED, "too many calls of the sidecar are open", failure);
        } else if (failure instanceof TimeoutException) {
            return refused(Status.DEADLINE_EXCEEDED, "the sidecar has not answered in time", failure);
        }
        return failure;
    }

    private static RuntimeException refused(Status status, String why, Throwable cause) {
        return DaprException.propagate(
                status.withDescription(why).withCause(cause).asRuntimeException());
    }
}
