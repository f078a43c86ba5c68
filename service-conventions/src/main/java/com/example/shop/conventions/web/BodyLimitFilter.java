package com.example.shop.conventions.web;

import com.example.shop.conventions.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body over the limit with 413: at once where its length is declared, and as soon as the limit is passed
 * where it comes in chunks. Tomcat limits forms only.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final WebProperties limits;
    private final ProblemWriter problems;

    BodyLimitFilter(WebProperties limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limits.limit(request.getRequestURI());
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.write(new BodyTooLarge(limit).getBody(), response);
        } else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }
}
