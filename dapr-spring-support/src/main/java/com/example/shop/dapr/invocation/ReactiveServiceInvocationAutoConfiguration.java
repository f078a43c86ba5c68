package com.example.shop.dapr.invocation;

import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.client.SidecarGuard;
import com.example.shop.dapr.metrics.SidecarCalls;
import java.io.IOException;
import java.net.http.HttpClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.web.reactive.function.client.WebClientAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.codec.json.Jackson2JsonDecoder;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Service invocation that does not block, for a service that has {@code spring-webflux}. */
@AutoConfiguration(after = {ServiceInvocationAutoConfiguration.class, WebClientAutoConfiguration.class})
@ConditionalOnClass(WebClient.class)
@ConditionalOnBean({WebClient.Builder.class, Sidecar.class})
@EnableConfigurationProperties(InvocationProperties.class)
public class ReactiveServiceInvocationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ReactiveServiceInvocation reactiveServiceInvocation(
            WebClient.Builder builder,
            Sidecar sidecar,
            DaprJson json,
            InvocationProperties properties,
            SidecarGuard guard,
            SidecarCalls calls) {
        var client = builder.baseUrl(sidecar.httpEndpoint().toString())
                .clientConnector(connector(properties))
                .defaultHeaders(sidecar::authorize)
                .codecs(codecs ->
                        codecs.defaultCodecs().jackson2JsonDecoder(new Jackson2JsonDecoder(json.getObjectMapper())))
                .filter(ReactiveServiceInvocationAutoConfiguration::failLikeTheOther)
                .filter((request, next) -> timed(request, next, calls))
                .filter((request, next) -> guard.call(next.exchange(request)))
                .build();
        return new ReactiveServiceInvocation(client);
    }

    /** HTTP/1.1, or the JDK's client would begin each connection by asking the sidecar for HTTP/2. */
    private static JdkClientHttpConnector connector(InvocationProperties properties) {
        var connector = new JdkClientHttpConnector(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build());
        connector.setReadTimeout(properties.readTimeout());
        return connector;
    }

    /** One kind of exception for both clients, so that adapters and problem details have to know one. */
    private static Mono<ClientResponse> failLikeTheOther(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .flatMap(response -> response.statusCode().isError()
                        ? response.createException().flatMap(e -> Mono.<ClientResponse>error(answered(e)))
                        : Mono.just(response))
                .onErrorMap(WebClientRequestException.class, ReactiveServiceInvocationAutoConfiguration::unanswered);
    }

    private static Mono<ClientResponse> timed(ClientRequest request, ExchangeFunction next, SidecarCalls calls) {
        return Mono.using(
                () -> InvocationTimer.begin(calls, request.method(), request.headers()),
                call -> next.exchange(request)
                        .doOnNext(response -> InvocationTimer.answered(call, response.statusCode()))
                        .doOnError(call::failed),
                SidecarCalls.Call::close);
    }

    private static RestClientResponseException answered(WebClientResponseException e) {
        var body = e.getResponseBodyAsByteArray();
        return e.getStatusCode().is4xxClientError()
                ? HttpClientErrorException.create(e.getStatusCode(), e.getStatusText(), e.getHeaders(), body, null)
                : HttpServerErrorException.create(e.getStatusCode(), e.getStatusText(), e.getHeaders(), body, null);
    }

    private static ResourceAccessException unanswered(WebClientRequestException e) {
        var cause = e.getCause() instanceof IOException io ? io : new IOException(e);
        return new ResourceAccessException(String.valueOf(e.getMessage()), cause);
    }
}
