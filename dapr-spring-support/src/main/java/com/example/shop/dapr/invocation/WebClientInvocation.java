package com.example.shop.dapr.invocation;

import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.client.SidecarGuard;
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

    private final Sidecar sidecar;
    private final DaprJson json;
    private final InvocationTimer timer;
    private final SidecarGuard resilience;
    private final InvocationProperties timeouts;

    WebClientInvocation(
            Sidecar sidecar,
            DaprJson json,
            InvocationTimer timer,
            SidecarGuard resilience,
            InvocationProperties timeouts) {
        this.sidecar = sidecar;
        this.json = json;
        this.timer = timer;
        this.resilience = resilience;
        this.timeouts = timeouts;
    }

    @Override
    public void accept(WebClient.Builder client) {
        client.clientConnector(connector())
                .defaultHeaders(sidecar::authorize)
                .codecs(codecs ->
                        codecs.defaultCodecs().jackson2JsonDecoder(new Jackson2JsonDecoder(json.getObjectMapper())))
                .filter(this::measure)
                .filter((request, next) -> resilience.call(next.exchange(request)));
    }

    /** HTTP/1.1, because the JDK's client would otherwise ask for HTTP/2 at the start of each connection. */
    private JdkClientHttpConnector connector() {
        var connector = new JdkClientHttpConnector(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeouts.connectTimeout())
                .build());
        connector.setReadTimeout(timeouts.readTimeout());
        return connector;
    }

    private Mono<ClientResponse> measure(ClientRequest request, ExchangeFunction next) {
        return Mono.using(
                () -> timer.begin(request.method(), request.headers()),
                call -> next.exchange(request)
                        .doOnNext(response -> InvocationTimer.end(call, response.statusCode()))
                        .doOnError(call::failed),
                SidecarCalls.Call::close);
    }
}
