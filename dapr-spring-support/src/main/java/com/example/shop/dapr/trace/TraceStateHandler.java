package com.example.shop.dapr.trace;

import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Does in an app on WebFlux what {@link TraceStateFilter} does. The trace is read before any filter is called. */
final class TraceStateHandler implements HttpHandler {

    private final HttpHandler next;

    TraceStateHandler(HttpHandler next) {
        this.next = next;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        return next.handle(isTooLong(request) ? withoutTraceState(request) : request, response);
    }

    private static boolean isTooLong(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(TraceStateFilter.HEADER).stream()
                        .mapToInt(String::length)
                        .sum()
                > TraceStateFilter.LONGEST;
    }

    private static ServerHttpRequest withoutTraceState(ServerHttpRequest request) {
        return request.mutate()
                .headers(headers -> headers.remove(TraceStateFilter.HEADER))
                .build();
    }
}
