package com.example.shop.dapr.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells whether a call has failed because nobody listened where the sidecar should be. Such a call has surely done nothing,
 * so anybody may repeat it; of all other failures the sidecar knows more.
 */
final class SidecarAway implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException);
    }
}
