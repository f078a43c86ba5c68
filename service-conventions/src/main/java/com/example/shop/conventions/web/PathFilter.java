package com.example.shop.conventions.web;

import com.example.shop.conventions.problem.FieldProblem;
import com.example.shop.conventions.problem.ProblemWriter;
import com.example.shop.conventions.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.RequestPath;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that Tomcat lets pass and Spring cannot parse: Tomcat does not look into path parameters, so
 * {@code /orders/1;%zz} would become a 500.
 */
final class PathFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    PathFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (canBeParsed(request)) {
            chain.doFilter(request, response);
        } else {
            var error = new FieldProblem("path", "must be encoded as RFC 3986 says");
            problems.write(Problems.of(HttpStatus.BAD_REQUEST, "The path is not valid", error), response);
        }
    }

    private static boolean canBeParsed(HttpServletRequest request) {
        try {
            RequestPath.parse(request.getRequestURI(), request.getContextPath());
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
