package com.example.shop.dapr.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides a {@code tracestate} header that is longer than {@value #LONGEST} characters, which is what W3C asks everybody to
 * pass on. With a longer one, the sidecar would refuse the calls of this request because their headers are too long.
 */
final class TraceStateFilter extends OncePerRequestFilter {

    static final String HEADER = "tracestate";
    static final int LONGEST = 512;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isTooLong(request) ? new WithoutTraceState(request) : request, response);
    }

    private static boolean isTooLong(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER)).stream()
                        .mapToInt(String::length)
                        .sum()
                > LONGEST;
    }

    private static final class WithoutTraceState extends HttpServletRequestWrapper {

        WithoutTraceState(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HEADER.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HEADER.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
