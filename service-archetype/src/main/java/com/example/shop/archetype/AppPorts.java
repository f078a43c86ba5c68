package com.example.shop.archetype;

import java.util.List;

/**
 * The ports of an app and of its sidecar. All follow from the app's: 8086 has 3506, 4506 and 9106 for the sidecar, 18086 for
 * health checks and 19086 for the app's metrics.
 */
public record AppPorts(int app) {

    private static final int BASE = 8080;

    public int http() {
        return 3500 + app - BASE;
    }

    public int grpc() {
        return 4500 + app - BASE;
    }

    /** The port of the sidecar's metrics. */
    public int metrics() {
        return 9100 + app - BASE;
    }

    /** The port of {@code /health} and {@code /ready}, if the app's own port speaks gRPC. */
    public int health() {
        return 18000 + app - 8000;
    }

    /** The port of the app's metrics. */
    public int appMetrics() {
        return 19000 + app - 8000;
    }

    /** All of them, in the same order for each app. */
    public List<Integer> all() {
        return List.of(app, http(), grpc(), metrics(), health(), appMetrics());
    }
}
