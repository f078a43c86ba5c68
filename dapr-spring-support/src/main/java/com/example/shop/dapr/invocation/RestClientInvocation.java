package com.example.shop.dapr.invocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Prepares a {@link RestClient} for calls of other services through the sidecar. Pass it to {@code
 * RestClient.Builder.apply}.
 *
 * <p>It adds the API token of the sidecar, time-outs, retries while the sidecar is unavailable, the metric {@code
 * dapr.client.calls}, and JSON that ignores unknown fields.
 */
public final class RestClientInvocation implements Consumer<RestClient.Builder> {

    private final HttpInvocation invocation;
    private final Duration readTimeout;

    RestClientInvocation(HttpInvocation invocation, Duration readTimeout) {
        this.invocation = invocation;
        this.readTimeout = readTimeout;
    }

    /** Returns the same with another read time-out than {@code dapr.invocation.read-timeout}. */
    public RestClientInvocation withReadTimeout(Duration timeout) {
        return new RestClientInvocation(invocation, timeout);
    }

    @Override
    public void accept(RestClient.Builder client) {
        client.requestFactory(requestFactory())
                .defaultHeaders(invocation.sidecar()::authorize)
                .messageConverters(converters -> converters.add(0, json()))
                .requestInterceptor(this::measure)
                .requestInterceptor(this::retry);
    }

    private MappingJackson2HttpMessageConverter json() {
        return new MappingJackson2HttpMessageConverter(invocation.json().getObjectMapper());
    }

    /** HTTP/1.1, because the JDK's client would otherwise ask for HTTP/2 at the start of each connection. */
    private ClientHttpRequestFactory requestFactory() {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(invocation.timeouts().connectTimeout())
                        .withReadTimeout(readTimeout));
    }

    private ClientHttpResponse measure(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try (var call = invocation.begin(request.getMethod(), request.getHeaders())) {
            try {
                var response = execution.execute(request, body);
                HttpInvocation.end(call, response.getStatusCode());
                return response;
            } catch (IOException | RuntimeException e) {
                call.failed(e);
                throw e;
            }
        }
    }

    /**
     * Repeats a request while the sidecar is unavailable.
     *
     * <p>An interceptor also holds the body in memory, so that the request has a {@code Content-Length}. The sidecar does
     * not keep the body of a request that is sent in chunks, and therefore never repeats such a request.
     */
    private ClientHttpResponse retry(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try {
            return invocation.resilience().call(() -> execute(request, body, execution));
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
