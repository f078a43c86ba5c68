package com.example.shop.conventions.web;

import com.example.shop.conventions.problem.ProblemWriter;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests with 503 once the app is asked to end, while those that it has accepted run on. Sidecars try a 503
 * again, at another replica if there is one, and deliver an event again.
 *
 * <p>Spring's graceful shutdown alone would refuse the calls of the sidecar too: a request that calls an actor of its own
 * app would wait for a call that cannot come in. So actors, and questions after the app's health, are let through until
 * the web server stops.
 */
final class DrainFilter extends OncePerRequestFilter {

    private final RunningRequests requests;
    private final ProblemWriter problems;

    DrainFilter(RunningRequests requests, ProblemWriter problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return DrainRefusal.spares(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (requests.begin()) {
            try {
                chain.doFilter(request, response);
            } finally {
                whenDone(request, requests::end);
            }
        } else {
            DrainRefusal.HEADERS.forEach(response::setHeader);
            problems.write(DrainRefusal.problem(), response);
        }
    }

    private static void whenDone(HttpServletRequest request, Runnable action) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Completion(action));
        } else {
            action.run();
        }
    }

    /** Comes after each answer, also after one that is an error or too late. */
    private record Completion(Runnable action) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            action.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
