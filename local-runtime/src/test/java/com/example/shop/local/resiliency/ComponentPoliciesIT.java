package com.example.shop.local.resiliency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.junit.DaprTest;
import com.example.shop.local.junit.OnProcesses;
import com.example.shop.local.process.Ports;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of calls of components, by the policies of {@code resiliency.yaml}, hurried. */
@OnProcesses
@DaprTest(value = "order-service", awaitApp = false)
class ComponentPoliciesIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static FaultyLine redis;
    private static FaultyLine mailServer;
    private static PlayedApp model;
    private static PolicySidecar notification;
    private static PolicySidecar inventory;

    @BeforeAll
    static void start() {
        redis = FaultyLine.to(PolicySidecar.redisPort());
        mailServer = FaultyLine.toNobody();
        model = PlayedApp.start();
        notification = PolicySidecar.hurried(
                20,
                "notification-service",
                Ports.free(),
                Map.of(
                        "SHOP_REDIS_HOST",
                        redis.address(),
                        "SHOP_SMTP_HOST",
                        "127.0.0.1",
                        "SHOP_SMTP_PORT",
                        Integer.toString(mailServer.port()),
                        "SHOP_OPENAI_ENDPOINT",
                        "http://127.0.0.1:" + model.port()));
        inventory = PolicySidecar.hurried(
                10, "inventory-service", Ports.free(), Map.of("SHOP_REDIS_HOST", redis.address()));
    }

    @AfterAll
    static void stop() {
        notification.close();
        inventory.close();
        model.close();
        mailServer.close();
        redis.close();
    }

    @Test
    void aMailServerThatHangsIsAskedOnce() {
        var answer = notification.post("/v1.0/bindings/email", """
                {"operation": "create", "data": "", "metadata": {"emailTo": "ada@example.com", "subject": "late"}}""");

        assertTimedOut(answer, notification, "Binding_email");
        assertThat(mailServer.connections()).isEqualTo(1);
    }

    @Test
    void aModelThatHangsIsAskedOnce() {
        model.answering("/chat/completions", PlayedApp.HANGS);

        var answer = notification.post("/v1.0-alpha2/conversation/openai/converse", """
                {"inputs": [{"messages": [{"ofUser": {"content": [{"text": "hello"}]}}]}]}""");

        assertTimedOut(answer, notification, "Conversation_openai");
        assertThat(model.calls("/chat/completions")).isEqualTo(1);
    }

    /** Another process writes, and does not come to an end: it has SQLite's lock for writers. */
    @Test
    void aStateStoreThatHangsIsNotWaitedForLongerThanThirtySeconds() throws IOException {
        var order = "[{\"key\": \"order-1\", \"value\": 1}]";
        assertThat(notification.post("/v1.0/state/statestore", order).statusCode())
                .isEqualTo(204);

        try (var shared = FileChannel.open(data("notification-service.db-shm"), StandardOpenOption.WRITE);
                var lock = shared.lock(120, 1, false)) {
            assertThat(lock.isValid()).isTrue();
            var answer = notification.post("/v1.0/state/statestore", order);
            assertTimedOut(answer, notification, "Statestore_statestore");
        }
    }

    /** The key is a pipe that nobody writes into. */
    @Test
    void aKeyThatCannotBeReadIsNotWaitedForLongerThanThirtySeconds() throws Exception {
        new ProcessBuilder("mkfifo", data("keys/pipe.pem").toString()).start().waitFor();

        var answer = notification.put(
                "/v1.0-alpha1/crypto/cryptostore/encrypt",
                "text",
                "dapr-key-name",
                "pipe.pem",
                "dapr-key-wrap-algorithm",
                "RSA-OAEP-256");

        assertTimedOut(answer, notification, "Crypto_cryptostore");
    }

    @Test
    void aLockStoreThatHangsIsAskedOnce() {
        redis.hang();
        try {
            assertTimedOut(lock(), inventory, "Lock_lockstore");
        } finally {
            redis.heal();
        }
        assertThat(lock().statusCode()).isEqualTo(200);
    }

    @Test
    void settingsAreAskedForAgainWhereTheConnectionBreaks() {
        redis.cut();
        try {
            var answer = inventory.get("/v1.0/configuration/configstore?key=low-stock-threshold");
            assertThat(answer.statusCode()).isEqualTo(500);
        } finally {
            redis.heal();
        }
        assertThat(inventory.activations("retry", "Configuration_configstore")).isPositive();
        await().atMost(TIMEOUT)
                .until(() -> inventory
                                .get("/v1.0/configuration/configstore?key=low-stock-threshold")
                                .statusCode()
                        == 200);
    }

    /** Six of them: five would open a breaker. */
    @Test
    void whatIsNoFailureIsAnsweredAtOnceAndShutsNobodyOut() {
        for (var i = 0; i < 6; i++) {
            var missing = inventory.post("/v1.0/bindings/stock-reports", """
                    {"operation": "get", "metadata": {"fileName": "missing.json"}}""");
            assertThat(missing.body()).contains("file not found");
            assertThat(lostRace().statusCode()).isEqualTo(409);
        }
        assertThat(inventory.activations("retry", "Binding_stock-reports")).isZero();
        assertThat(notification.activations("retry", "Statestore_statestore")).isZero();
    }

    private static HttpResponse<String> lostRace() {
        return notification.post("/v1.0/state/statestore", """
                [{"key": "order-2", "value": 1, "etag": "7", "options": {"concurrency": "first-write"}}]""");
    }

    private static HttpResponse<String> lock() {
        return inventory.post("/v1.0-alpha1/lock/lockstore", """
                {"resourceId": "shelf", "lockOwner": "me", "expiryInSeconds": 1}""");
    }

    private static void assertTimedOut(HttpResponse<String> answer, PolicySidecar sidecar, String target) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("deadline exceeded");
        assertThat(sidecar.activations("timeout", target)).isPositive();
        assertThat(sidecar.activations("retry", target)).isZero();
    }

    private static Path data(String file) {
        return LocalDapr.current().infrastructure().workspace().data().resolve(file);
    }
}
