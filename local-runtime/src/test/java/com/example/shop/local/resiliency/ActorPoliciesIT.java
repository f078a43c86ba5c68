package com.example.shop.local.resiliency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.junit.DaprTest;
import com.example.shop.local.junit.OnProcesses;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of calls of stock actors, by the policies of {@code resiliency.yaml}. */
@OnProcesses
@DaprTest(value = "order-service", awaitApp = false)
class ActorPoliciesIT {

    private static final String HOSTED = "/actors/StockActor/%s/method/read";
    private static final String TARGET = "actor_StockActor";

    private static PlayedApp app;
    private static PolicySidecar sidecar;

    @BeforeAll
    static void start() {
        app = PlayedApp.start().saying("/dapr/config", "{\"entities\": [\"StockActor\"]}");
        sidecar = PolicySidecar.hurried(10, "inventory-service", app.port(), Map.of())
                .awaitApp();
        await().atMost(Duration.ofSeconds(60)).until(() -> read("ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        sidecar.close();
        app.close();
    }

    @Test
    void oneThatFailsThreeTimesIsAskedFourTimes() {
        app.answering(HOSTED.formatted("fails-3"), 500, 500, 500, 200);

        assertThat(read("fails-3").statusCode()).isEqualTo(200);
        assertThat(calls("fails-3")).isEqualTo(4);
        assertThat(sidecar.activations("retry", TARGET)).isPositive();
    }

    @Test
    void oneThatFailsOnIsAskedFourTimesAndShutsOutNoOther() {
        app.answering(HOSTED.formatted("fails"), 500);

        assertThat(read("fails").body()).contains("ERR_ACTOR_INVOKE_METHOD");
        assertThat(read("fails").body()).contains("ERR_ACTOR_INVOKE_METHOD");
        assertThat(calls("fails")).isEqualTo(8);
        assertThat(read("other").statusCode()).isEqualTo(200);
        assertThat(sidecar.breaker(TARGET)).isEqualTo("never asked");
    }

    /** With a timeout policy the sidecar drops it: of what the app sends it has only seen the head by then. */
    @Test
    void anAnswerInTwoPacketsArrives() {
        for (var i = 0; i < 20; i++) {
            assertThat(read("large").body()).isEqualTo("{}");
        }
    }

    private static HttpResponse<String> read(String id) {
        return sidecar.post("/v1.0/actors/StockActor/%s/method/read".formatted(id), "");
    }

    private static int calls(String id) {
        return app.calls(HOSTED.formatted(id));
    }
}
