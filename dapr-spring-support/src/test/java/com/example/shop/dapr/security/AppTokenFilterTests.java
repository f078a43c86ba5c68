package com.example.shop.dapr.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.testapp.RawHttp;
import com.example.shop.testapp.TestApp;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through a real Tomcat, which rewrites paths before anyone else sees them. */
@SpringBootTest(classes = TestApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AppTokenFilterTests {

    private static final String TOKEN = "dapr-api-token: token-of-the-test-app";

    @LocalServerPort
    private int port;

    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @Test
    void letsTheSidecarIn() throws IOException {
        assertThat(http.get("/dapr/subscribe", TOKEN).status()).isEqualTo(200);
        assertThat(http.get("/dapr/config", TOKEN).status()).isEqualTo(200);
        assertThat(http.post("/job/nightly", "application/json", "{}", TOKEN).status())
                .isEqualTo(200);
        assertThat(http.get("/carts/1/secrets/all", TOKEN).body()).isEqualTo("secrets of 1");
    }

    @Test
    void leavesTheApiOpen() throws IOException {
        assertThat(http.get("/carts/cart-1").status()).isEqualTo(200);
        assertThat(http.get("/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dapr/subscribe",
                "/dapr/config",
                "/events/order-placed",
                "/bindings/queue-input",
                "/job/nightly",
                "/actors/Stock/1/method/reserve",
                "/carts/1/secrets/all",
                "//events/order-placed",
                "/events;a=b/order-placed",
                "/%65vents/order-placed",
                "/carts/../events/order-placed",
                "/carts/1;a=b/secrets/all",
                "/carts//1/secrets/all"
            })
    void refusesEveryoneElse(String path) throws IOException {
        for (var headers : new String[][] {
            {},
            {"dapr-api-token: "},
            {"dapr-api-token: token-of-the-test-ap"},
            {"dapr-api-token: token-of-the-test-appx"}
        }) {
            var answer = http.get(path, headers);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.head()).contains("application/problem+json", "WWW-Authenticate: dapr-api-token");
            assertThat(answer.body())
                    .contains("\"status\":401", "dapr-api-token")
                    .doesNotContain("token-of");
        }
    }

    @Test
    void refusesBeforeItReadsTheBody() throws IOException {
        assertThat(http.post("/events/order-placed", "text/nonsense", "x".repeat(2_000_000))
                        .status())
                .isEqualTo(401);
    }
}
