package com.example.shop.conventions.web;

import com.example.shop.conventions.problem.ReactiveProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** {@link DrainFilter} for an app on WebFlux. */
final class DrainWebFilter implements WebFilter, Ordered {

    private final RunningRequests requests;
    private final ReactiveProblemWriter problems;

    DrainWebFilter(RunningRequests requests, ReactiveProblemWriter problems) {
        this.requests = requests;
        this.problems = problems;
    }

    /** After the filter that opens the trace, and before any that reads. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (DrainRefusal.spares(exchange.getRequest().getPath().value())) {
            return chain.filter(exchange);
        }
        if (requests.begin()) {
            return chain.filter(exchange).doFinally(signal -> requests.end());
        }
        exchange.getResponse().getHeaders().setAll(DrainRefusal.HEADERS);
        return problems.write(DrainRefusal.problem(), exchange.getResponse());
    }
}
