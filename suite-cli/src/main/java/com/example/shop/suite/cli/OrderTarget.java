package com.example.shop.suite.cli;

import com.example.shop.local.process.Http;
import com.example.shop.local.process.Pause;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun.App;
import com.example.shop.suite.SuiteState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the suite runs on which orders are placed. */
enum OrderTarget {

    /** As processes, by {@code ./suite run}. */
    LOCAL {
        @Override
        String orderService(Checkout checkout) {
            return checkout.requireRunning().require("order-service").url();
        }

        @Override
        Optional<SuiteState> local(Checkout checkout) {
            return checkout.running();
        }

        @Override
        @Nullable
        String traces(Checkout checkout) {
            return checkout.requireRunning().traces();
        }
    },

    /** In containers, by {@code docker-compose.yml}: on the ports that it publishes. */
    COMPOSE {
        @Override
        String orderService(Checkout checkout) {
            var apps = checkout.project().apps().apps();
            checkout.running().ifPresent(suite -> requireContainers(suite, apps));
            apps.forEach(app -> awaitReady(app.appId(), published(app.healthPort())));
            return "http://127.0.0.1:"
                    + published(checkout.project().apps().app("order-service").appPort());
        }

        /** Without containers, the suite on this machine may have the same ports. */
        private void requireContainers(SuiteState suite, List<App> apps) {
            var ports = apps.stream().map(app -> published(app.healthPort())).toList();
            for (var app : suite.apps()) {
                if (ports.contains(app.healthPort())) {
                    throw new UserFacingException(
                            "Port %d belongs to %s of the suite that ./suite run has started, and not to a container: use --target local, or set SHOP_PORT_PREFIX as for `docker compose up`"
                                    .formatted(app.healthPort(), app.appId()));
                }
            }
        }

        private void awaitReady(String appId, int port) {
            var deadline = System.nanoTime() + TIMEOUT.toNanos();
            while (!Http.isOk(port, "/ready")) {
                if (System.nanoTime() > deadline) {
                    throw new UserFacingException(
                            "%s is not ready on port %d: start it with `docker compose up`, and see `docker compose ps`"
                                    .formatted(appId, port));
                }
                Pause.of(Duration.ofMillis(500));
            }
        }

        private int published(int port) {
            return OrderTarget.published(
                    Optional.ofNullable(System.getenv("SHOP_PORT_PREFIX")).orElse("80"), port);
        }
    };

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** Where {@code docker-compose.yml} publishes a port: the prefix stands for all but its last two digits. */
    static int published(String prefix, int port) {
        if (!prefix.matches("[1-9]\\d{0,2}") || Integer.parseInt(prefix) > 654) {
            throw new UserFacingException("SHOP_PORT_PREFIX is %s; accepted is 1 to 654".formatted(prefix));
        }
        return Integer.parseInt(prefix + "%02d".formatted(port % 100));
    }

    /**
     * The address of order-service.
     *
     * @throws UserFacingException if it does not run there
     */
    abstract String orderService(Checkout checkout);

    /** The suite on this machine; empty for other targets. */
    Optional<SuiteState> local(Checkout checkout) {
        return Optional.empty();
    }

    /** Where its traces can be looked at; null where that is not known. */
    @Nullable
    String traces(Checkout checkout) {
        return null;
    }
}
