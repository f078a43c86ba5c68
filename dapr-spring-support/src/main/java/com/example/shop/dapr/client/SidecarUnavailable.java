package com.example.shop.dapr.client;

import io.grpc.Status;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.SpringProperties;
import reactor.util.retry.Retry;

/**
 * Tells whether a call has failed because nothing listens at the address of the sidecar. Such a call has had no effect, so
 * that every caller may repeat it; the sidecar itself decides about all other failures.
 */
public final class SidecarUnavailable implements Predicate<Throwable> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    SidecarUnavailable() {}

    @Override
    public boolean test(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException);
    }

    /**
     * Repeats a call that an app needs for its start, for example of a secret, while the sidecar is not available yet.
     * Afterwards, and after every other failure, the failure itself is passed on.
     *
     * <p>An app that is started only to write the archive of its classes ({@code spring.context.exit=onRefresh}) has no
     * sidecar: its calls are not repeated.
     *
     * @param limit roughly; the calls themselves take time, too
     */
    public static Retry retryFor(Duration limit) {
        var retries = endsAfterRefresh() ? 0 : limit.dividedBy(PAUSE);
        return Retry.fixedDelay(retries, PAUSE)
                .filter(failure -> Status.fromThrowable(failure).getCode() == Status.Code.UNAVAILABLE)
                .onRetryExhaustedThrow((retry, last) -> last.failure());
    }

    private static boolean endsAfterRefresh() {
        return DefaultLifecycleProcessor.ON_REFRESH_VALUE.equals(
                SpringProperties.getProperty(DefaultLifecycleProcessor.EXIT_PROPERTY_NAME));
    }
}
