package com.example.shop.dapr.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.testapp.FakeSidecar;
import com.example.shop.testapp.RawHttp;
import com.example.shop.testapp.TestApp;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = TestApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProbesTests {

    private static final FakeSidecar SIDECAR = FakeSidecar.start();

    @LocalServerPort
    private int port;

    private RawHttp http = new RawHttp(0);

    @DynamicPropertySource
    static void sidecar(DynamicPropertyRegistry registry) {
        SIDECAR.register(registry);
    }

    @AfterAll
    static void stop() {
        SIDECAR.close();
    }

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @Test
    void livenessDoesNotAskTheSidecar() throws IOException {
        SIDECAR.answerHttp(500, "");

        assertThat(http.get("/health").status()).isEqualTo(200);
    }

    /** Where Kubernetes' own probes would look. */
    @Test
    void theProbeGroupsAnswerTheSame() throws IOException {
        SIDECAR.answerHttp(500, "");

        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(503);
    }

    @Test
    void readinessDoes() throws IOException {
        SIDECAR.answerHttp(204, "");
        assertThat(http.get("/ready").status()).isEqualTo(200);

        SIDECAR.answerHttp(500, "");
        assertThat(http.get("/ready"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(503))
                .satisfies(answer ->
                        assertThat(answer.body()).contains("\"dapr\":{\"status\":\"DOWN\",\"details\":{\"missing\":["));
    }
}
