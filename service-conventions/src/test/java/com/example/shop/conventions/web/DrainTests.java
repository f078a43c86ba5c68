package com.example.shop.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.conventions.testapp.TestApp;
import com.example.shop.dapr.security.AppToken;
import com.example.shop.local.junit.Threads;
import com.example.shop.testapp.FakeSidecar;
import com.example.shop.testapp.RawHttp;
import com.example.shop.testapp.RawHttp.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How an app ends while a request runs: as a desk that lets nobody in any more and serves who is there. */
class DrainTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = "app-token";

    private final FakeSidecar sidecar = FakeSidecar.start();
    private ConfigurableApplicationContext app = new GenericApplicationContext();
    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void start() {
        app = new SpringApplicationBuilder(TestApp.class, Desk.class)
                .run(
                        "--server.port=0",
                        "--spring.lifecycle.timeout-per-shutdown-phase=30s",
                        "--APP_API_TOKEN=" + TOKEN,
                        "--DAPR_HTTP_PORT=" + sidecar.httpPort(),
                        "--DAPR_GRPC_PORT=" + sidecar.grpcPort());
        http = new RawHttp(app.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterEach
    void stop() {
        app.close();
        sidecar.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/waiting", "/waiting-async"})
    void whoCameInTimeIsServedWithTheHelpOfActorsAndWhoComesLaterIsSentAway(String path) throws Exception {
        var desk = app.getBean(Desk.class);
        var accepted = CompletableFuture.supplyAsync(() -> get(path), Threads.ONE_FOR_EACH_TASK);
        assertThat(desk.begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        var closing = CompletableFuture.runAsync(app::close, Threads.ONE_FOR_EACH_TASK);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/carts/1").status()).isEqualTo(503));
        var event = http.post("/events/order-placed", "application/json", "{}", AppToken.HEADER + ": " + TOKEN);
        var turn = http.get("/actors/turn", AppToken.HEADER + ": " + TOKEN);
        var health = get("/health");
        desk.goOn.countDown();

        assertThat(event.status()).isEqualTo(503);
        assertThat(event.head()).contains("Retry-After: 5", "application/problem+json");
        assertThat(event.body()).contains("shutting down, please try again");
        assertThat(turn.status()).isEqualTo(200);
        assertThat(health.status()).isEqualTo(200);
        assertThat(accepted).succeedsWithin(PATIENCE).extracting(Answer::body).isEqualTo("done");
        assertThat(closing).succeedsWithin(PATIENCE);
    }

    private Answer get(String path) {
        try {
            return http.get(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @RestController
    static class Desk {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @GetMapping("/waiting")
        String waiting() throws InterruptedException {
            begun.countDown();
            return goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? "done" : "given up";
        }

        @GetMapping("/waiting-async")
        Mono<String> waitingAsync() {
            return Mono.fromFuture(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return waiting();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    Threads.ONE_FOR_EACH_TASK));
        }

        @GetMapping("/actors/turn")
        void turn() {}
    }
}
