package com.example.shop.conventions.openapi;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** springdoc scans the class path when somebody first asks for the document, which must not block an event loop. */
final class DescribeOffEventLoop implements WebFilter {

    private final String path;

    DescribeOffEventLoop(String path) {
        this.path = path;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var answer = chain.filter(exchange);
        return exchange.getRequest().getPath().value().startsWith(path)
                ? answer.subscribeOn(Schedulers.boundedElastic())
                : answer;
    }
}
