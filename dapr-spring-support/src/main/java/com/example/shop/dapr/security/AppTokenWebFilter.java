package com.example.shop.dapr.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** {@link AppTokenFilter} for an app on WebFlux. */
final class AppTokenWebFilter implements WebFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(AppTokenWebFilter.class);

    private final ProtectedPaths paths;
    private final AppToken token;
    private final ObjectMapper json;

    AppTokenWebFilter(ProtectedPaths paths, AppToken token, ObjectMapper json) {
        this.paths = paths;
        this.token = token;
        this.json = json;
    }

    /** Before any other filter reads the request, after the one that opens the trace. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!paths.contain(request.getURI().getRawPath())
                || token.matches(request.getHeaders().getFirst(AppToken.HEADER))) {
            return chain.filter(exchange);
        }
        log.warn("Refused a {} of a sidecar's path without the app token", request.getMethod());
        return refuse(exchange.getResponse());
    }

    private Mono<Void> refuse(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.UNAUTHORIZED);
        response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, AppToken.HEADER);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromCallable(() -> response.bufferFactory().wrap(json.writeValueAsBytes(AppToken.refusal()))));
    }
}
