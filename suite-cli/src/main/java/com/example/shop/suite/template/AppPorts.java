package com.example.shop.suite.template;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ports of an app and its sidecar, which all follow from the app's: 8086, 3506, 4506, 9106; 18086 for health, 19086 for the app's metrics. */
record AppPorts(int app) {

    static final int FIRST = 8081;
    static final int LAST = 8999;

    private static final int BASE = 8080;

    int http() {
        return 3500 + app - BASE;
    }

    int grpc() {
        return 4500 + app - BASE;
    }

    int metrics() {
        return 9100 + app - BASE;
    }

    /** Where an app whose port speaks gRPC answers {@code /health} and {@code /ready}. */
    int health() {
        return 18000 + app - 8000;
    }

    /** Where the app shows its own metrics. */
    int appMetrics() {
        return 19000 + app - 8000;
    }

    /**
     * The first that no app of these has and nobody listens on.
     *
     * @throws UserFacingException if there is none
     */
    static AppPorts free(List<MultiAppRun> runs) {
        var taken = taken(runs);
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(AppPorts::new)
                .filter(ports ->
                        ports.all().noneMatch(taken::contains) && ports.all().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new UserFacingException("No port from %d to %d is free".formatted(FIRST, LAST)));
    }

    /** @throws UserFacingException if a port of it is taken, or it is out of range */
    static AppPorts chosen(int app, List<MultiAppRun> runs) {
        if (app < FIRST || app > LAST) {
            throw new UserFacingException("Port %d is not accepted; accepted are %d to %d".formatted(app, FIRST, LAST));
        }
        var taken = taken(runs);
        var ports = new AppPorts(app);
        ports.all()
                .filter(port -> taken.contains(port) || !Ports.isFree(port))
                .findFirst()
                .ifPresent(port -> {
                    throw new UserFacingException(
                            "Port %s is taken; accepted is one whose ports are free, for example %d"
                                    .formatted(
                                            port == app ? app : "%d, and so %d for the sidecar,".formatted(app, port),
                                            free(runs).app()));
                });
        return ports;
    }

    private Stream<Integer> all() {
        return Stream.of(app, http(), grpc(), metrics(), health(), appMetrics());
    }

    private static Set<Integer> taken(List<MultiAppRun> runs) {
        return runs.stream()
                .flatMap(run -> run.apps().stream())
                .flatMap(MultiAppRun.App::ports)
                .collect(Collectors.toSet());
    }
}
