package com.example.shop.order.availability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts how often the sidecar calls the subscriber of stock levels. */
@TestConfiguration(proxyBeanMethods = false)
public class BulkRequestCounter extends OncePerRequestFilter {

    private final AtomicInteger count = new AtomicInteger();

    int count() {
        return count.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals("/events/stock-levels")) {
            count.incrementAndGet();
        }
        chain.doFilter(request, response);
    }
}
