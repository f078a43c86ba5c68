package com.example.shop.dapr.lifecycle;

import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/**
 * In which order an app ends, and in reverse begins; Spring stops the highest phase first. On SIGTERM:
 *
 * <ol>
 *   <li>{@code /ready} turns red, before anything stops.
 *   <li>{@link #WORKERS}: no more work is taken: not from the sidecar, and requests, which are also events, jobs and
 *       bindings, are refused with 503. Activities, requests and gRPC calls that run end and answer, and turns of actors,
 *       for which they may wait, are still taken. What was not accepted, the sidecar hands out again.
 *   <li>The web server's own phases: turns of actors that run end, and it closes its port.
 *   <li>{@link #SUBSCRIPTIONS}: until here the values of a configuration store are kept current.
 *   <li>Beans are destroyed, each before what it depends on: actors, then clients, then their connections.
 * </ol>
 *
 * <p>Each phase has {@code spring.lifecycle.timeout-per-shutdown-phase}, 10 s.
 */
public final class ShutdownOrder {

    /** Whatever takes work in; Spring gRPC gives its server the same phase. */
    public static final int WORKERS = SmartLifecycle.DEFAULT_PHASE;

    /** What the web server's requests may need: below its phases of draining and, 1024 lower, of stopping. */
    public static final int SUBSCRIPTIONS = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;

    private ShutdownOrder() {}
}
