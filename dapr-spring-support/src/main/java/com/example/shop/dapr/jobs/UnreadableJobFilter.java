package com.example.shop.dapr.jobs;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Responds with 404 to a job whose payload cannot be read, in an app on Spring MVC. */
final class UnreadableJobFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new JobResponse(response, request.getRequestURI()));
    }

    private static final class JobResponse extends HttpServletResponseWrapper {

        private final String path;

        private JobResponse(HttpServletResponse response, String path) {
            super(response);
            this.path = path;
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(forSidecar(status));
        }

        @Override
        public void sendError(int status) throws IOException {
            super.sendError(forSidecar(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            super.sendError(forSidecar(status), message);
        }

        private int forSidecar(int status) {
            if (status != JobResponses.UNREADABLE) {
                return status;
            }
            JobResponses.logDropped(path);
            return JobResponses.DROPPED;
        }
    }
}
