package com.example.shop.dapr.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dapr.exceptions.DaprException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.grpc.Status;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import reactor.core.publisher.Mono;

/** SidecarResilience as {@code dapr-spring-support.yaml} configures it, with shorter waits. */
class SidecarResilienceTests {

    private final ApplicationContextRunner shipped = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.import=classpath:dapr-spring-support.yaml")
            .withConfiguration(
                    AutoConfigurations.of(JacksonAutoConfiguration.class, DaprClientAutoConfiguration.class));

    private final ApplicationContextRunner hurried = shipped.withPropertyValues(
            "resilience4j.retry.instances.sidecar.wait-duration=10ms",
            "resilience4j.circuitbreaker.instances.sidecar.wait-duration-in-open-state=200ms",
            "resilience4j.timelimiter.instances.sidecar.timeout-duration=100ms",
            "resilience4j.bulkhead.instances.sidecar.max-concurrent-calls=1");

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void triesThreeTimesWithGrowingPauses() {
        shipped.run(context -> {
            var retry = context.getBean(RetryRegistry.class).retry("sidecar").getRetryConfig();

            assertThat(retry.getMaxAttempts()).isEqualTo(3);
            assertThat(retry.getIntervalBiFunction().apply(1, null)).isEqualTo(1_000);
            assertThat(retry.getIntervalBiFunction().apply(2, null)).isEqualTo(2_000);
            assertThat(retry.getIntervalBiFunction().apply(9, null)).isEqualTo(10_000);
        });
    }

    @Test
    void aSidecarThatComesBackIsReached() {
        hurried.run(guarded(resilience -> {
            assertThat(resilience.call(reached(3))).isEqualTo("answer 3");
            calls.set(0);
            assertThat(resilience.call(Mono.fromSupplier(reached(3))).block()).isEqualTo("answer 3");
        }));
    }

    @Test
    void aSidecarThatStaysAwayIsTriedThreeTimes() {
        hurried.run(guarded(resilience -> {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> resilience.call(reached(4)));
            assertThat(calls).hasValue(3);
        }));
    }

    @Test
    void whatTheSidecarAnswersIsNotRepeated() {
        hurried.run(guarded(resilience -> {
            assertThatExceptionOfType(DaprException.class)
                    .isThrownBy(() -> resilience.call(refused(Status.UNAVAILABLE)));
            assertThatExceptionOfType(DaprException.class).isThrownBy(() -> resilience
                    .call(Mono.fromSupplier(refused(Status.INTERNAL)))
                    .block());
            assertThat(calls).hasValue(2);
        }));
    }

    @Test
    void afterFiveRefusedConnectionsNobodyWaitsUntilOneGetsThrough() {
        hurried.run(context -> {
            var resilience = context.getBean(SidecarResilience.class);
            var breaker = context.getBean(CircuitBreakerRegistry.class).circuitBreaker("sidecar");
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> resilience.call(reached(100)));

            assertThatExceptionOfType(DaprException.class)
                    .isThrownBy(() -> resilience.call(reached(100)))
                    .withMessageContaining("the sidecar cannot be reached and is not called for a moment")
                    .satisfies(failure -> assertThat(failure.getErrorCode()).isEqualTo("UNAVAILABLE"));
            assertThat(calls).hasValue(5);
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);

            await().ignoreExceptions()
                    .until(() -> resilience.call(() -> "answer").equals("answer"));
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    @Test
    void aSidecarThatHangsIsNotWaitedForForEver() {
        hurried.run(guarded(resilience -> assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> resilience.call(Mono.never()).block())
                .satisfies(failure -> assertThat(failure.getErrorCode()).isEqualTo("DEADLINE_EXCEEDED"))));
    }

    @Test
    void moreOpenCallsThanItCanBearAreRefused() {
        hurried.run(guarded(resilience -> assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> resilience.call(() -> resilience.call(() -> "a second call at once")))
                .satisfies(failure -> assertThat(failure.getErrorCode()).isEqualTo("RESOURCE_EXHAUSTED"))));
    }

    private static ContextConsumer<AssertableApplicationContext> guarded(ThrowingConsumer<SidecarResilience> test) {
        return context -> test.accept(context.getBean(SidecarResilience.class));
    }

    /** Nobody listens before that attempt. */
    private Supplier<String> reached(int attempt) {
        return () -> {
            if (calls.incrementAndGet() < attempt) {
                throw new IllegalStateException(new ConnectException("Connection refused"));
            }
            return "answer " + calls.get();
        };
    }

    private Supplier<String> refused(Status status) {
        return () -> {
            calls.incrementAndGet();
            throw DaprException.propagate(status.asRuntimeException());
        };
    }
}
