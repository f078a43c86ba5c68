package com.example.shop.dapr.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Returns 401 for each request of a protected path without the app's token. The Java SDK does not check the token. */
final class AppTokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AppTokenFilter.class);

    private final ProtectedPaths paths;
    private final AppToken token;
    private final ObjectMapper json;

    AppTokenFilter(ProtectedPaths paths, AppToken token, ObjectMapper json) {
        this.paths = paths;
        this.token = token;
        this.json = json;
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
            refuse(response);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        var body = json.writeValueAsBytes(AppToken.refusal());
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, AppToken.HEADER);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
