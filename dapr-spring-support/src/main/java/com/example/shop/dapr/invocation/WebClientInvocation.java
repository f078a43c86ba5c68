package com.example.shop.dapr.invocation;

import com.example.shop.dapr.metrics.SidecarCalls;
import java.net.http.HttpClient;
import java.util.function.Consumer;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.codec.json.Jackson2JsonDecoder;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Prepares a {@link WebClient} for calls of other services through the sidecar. Pass it to {@code
 * WebClient.Builder.apply}.
 *
 * <p>It adds the same as {@link RestClientInvocation}. A call gets a shorter time-out with {@code Mono.timeout}.
 */
public final class WebClientInvocation implements Consumer<WebClient.Builder> {

    private final HttpInvocation invocation;

    WebClientInvocation(HttpInvocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void accept(WebClient.Builder client) {
        client.clientConnector(connector())
                .defaultHeaders(invocation.sidecar()::authorize)
                .codecs(codecs -> codecs.defaultCodecs().jackson2JsonDecoder(json()))
                .filter(this::measure)
                .filter((request, next) -> invocation.resilience().call(next.exchange(request)));
    }

    private Jackson2JsonDecoder json() {
        return new Jackson2JsonDecoder(invocation.json().getObjectMapper());
    }

    /** HTTP/1.1, because the JDK's client would otherwise ask for HTTP/2 at the start of each connection. */
    private JdkClientHttpConnector connector() {
        var connector = new JdkClientHttpConnector(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(invocation.timeouts().connectTimeout())
                .build());
        connector.setReadTimeout(invocation.timeouts().readTimeout());
        return connector;
    }

    private Mono<ClientResponse> measure(ClientRequest request, ExchangeFunction next) {
        return Mono.using(
                () -> invocation.begin(request.method(), request.headers()),
                call -> next.exchange(request)
                        .doOnNext(response -> HttpInvocation.end(call, response.statusCode()))
                        .doOnError(call::failed),
                SidecarCalls.Call::close);
    }
}
