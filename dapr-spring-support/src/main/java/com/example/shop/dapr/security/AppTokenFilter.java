package com.example.shop.dapr.security;

import com.example.shop.dapr.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 401 to everyone who asks for a protected path without the app's token. The Java SDK checks nothing. */
final class AppTokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AppTokenFilter.class);

    private final ProtectedPaths paths;
    private final AppToken token;
    private final ProblemWriter problems;

    AppTokenFilter(ProtectedPaths paths, AppToken token, ProblemWriter problems) {
        this.paths = paths;
        this.token = token;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !paths.contain(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (token.matches(request.getHeader(AppToken.HEADER))) {
            chain.doFilter(request, response);
        } else {
            log.warn("Refused a {} of a sidecar's path without the app token", request.getMethod());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, AppToken.HEADER);
            problems.write(AppToken.refusal(), response);
        }
    }
}
