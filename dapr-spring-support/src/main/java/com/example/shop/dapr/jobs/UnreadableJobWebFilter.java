package com.example.shop.dapr.jobs;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Responds with 404 to a job whose payload cannot be read, in an app on WebFlux. */
final class UnreadableJobWebFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (path.startsWith(JobResponses.PATH)) {
            var response = exchange.getResponse();
            response.beforeCommit(() -> Mono.fromRunnable(() -> changeStatus(response, path)));
        }
        return chain.filter(exchange);
    }

    private static void changeStatus(ServerHttpResponse response, String path) {
        var status = response.getStatusCode();
        if (status != null && status.value() == JobResponses.UNREADABLE) {
            JobResponses.logDropped(path);
            response.setStatusCode(HttpStatusCode.valueOf(JobResponses.DROPPED));
        }
    }
}
