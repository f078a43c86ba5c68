package com.example.shop.dapr.invocation;

import com.example.shop.dapr.client.SidecarGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Guards requests against a sidecar that is away. That it holds each body in memory has a second use: the request says how
 * long it is. One that is sent in chunks is never tried again by the sidecar, which does not keep it.
 */
record GuardedRequests(SidecarGuard guard) implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try {
            return guard.call(() -> execute(request, body, execution));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static ClientHttpResponse execute(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        try {
            return execution.execute(request, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
