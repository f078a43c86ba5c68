package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.process.Http;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.suite.ControlClient;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.example.shop.suite.Supervisor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programs of a running suite are started again after a crash and on request, and orders are confirmed after that. */
@SuiteTest
class SupervisionIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @Test
    void programsThatHaveCrashedAreStartedAgain(Suite suite) {
        var supervisor = Supervisor.restarting(suite.programs(), InstantSource.system(), System.out::println);
        var crashed = Stream.of("order-service", "workflow-service-daprd", "scheduler", "placement", "redis")
                .map(name -> program(suite, name))
                .toList();
        var pids = crashed.stream().map(RunningProgram::pid).toList();

        crashed.forEach(RunningProgram::kill);

        await().atMost(TIMEOUT).until(() -> {
            supervisor.check();
            return crashed.stream().allMatch(program -> program.isAlive() && !pids.contains(program.pid()));
        });
        awaitConfirmedOrder(suite);
    }

    @Test
    void programsAreStartedAgainOnRequest(Suite suite) {
        suite.superviseBy(Supervisor.onRequest(suite.programs()));
        var control = new ControlClient(Objects.requireNonNull(suite.state(true).control()));
        var names = List.of("order-service", "order-service-daprd");
        var pids = names.stream().map(name -> program(suite, name).pid()).toList();

        names.forEach(name -> {
            control.stop(name);
            control.start(name);
        });

        assertThat(names).noneMatch(name -> pids.contains(program(suite, name).pid()));
        awaitConfirmedOrder(suite);
    }

    private static RunningProgram program(Suite suite, String name) {
        return suite.programs().stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Calls of other programs may fail until their connections are open again. */
    private static void awaitConfirmedOrder(Suite suite) {
        var orderService = suite.state(true).require("order-service");
        await().atMost(TIMEOUT).until(() -> Http.isOk(orderService.healthPort(), "/ready"));
        var orders = new OrderClient(orderService.url());
        await().atMost(TIMEOUT).ignoreExceptions().untilAsserted(() -> {
            var id = orders.place("""
                    {"customer": {"name": "Ada", "email": "ada@example.com"}, "paymentToken": "tok_visa",
                     "lines": [{"productId": "beans-1kg", "quantity": 1}]}""").path("id").asText();
            assertThat(orders.follow(id, Duration.ofSeconds(30)).path("status").asText())
                    .isEqualTo("CONFIRMED");
        });
    }
}
