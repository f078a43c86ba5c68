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
 * Protects an app while its sidecar cannot be reached, for example during a restart: a call is repeated a few times, no
 * calls are made for a short while after several have failed, and the number of open calls is limited. Failures that the
 * sidecar returns are passed on as they are, because the sidecar has repeated the call already.
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
                .onErrorMap(SidecarResilience::asDaprException);
    }

    /** A call that blocks, and has a time limit of its own. */
    public <T> T call(Supplier<T> call) {
        var limited = Bulkhead.decorateSupplier(bulkhead, call);
        try {
            return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, limited))
                    .get();
        } catch (CallNotPermittedException | BulkheadFullException refused) {
            throw (RuntimeException) asDaprException(refused);
        }
    }

    private static Throwable asDaprException(Throwable failure) {
        if (failure instanceof CallNotPermittedException) {
            return refused(Status.UNAVAILABLE, "the sidecar cannot be reached and is not called for a moment", failure);
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
