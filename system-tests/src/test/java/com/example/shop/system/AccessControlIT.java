package com.example.shop.system;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sidecars let the apps do, asked of each as its app would ask. */
@SuiteTest
class AccessControlIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Enough for a sidecar to look at the rest: it reads the request for a lock before it looks for the store. */
    private static final String BODY = """
            {"resourceId": "dock", "lockOwner": "a test", "expiryInSeconds": 1}""";

    private static final String NO_PUBSUB = "ERR_PUBSUB_NOT_FOUND";
    private static final String FORBIDDEN = "ERR_PUBSUB_FORBIDDEN";
    private static final String ORDER = "/orders/00000000-0000-0000-0000-000000000000";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final AccessRules rules = AccessRules.read();

    /** The last column names the only other app that may make this call; the sidecar of everyone else's is refused. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "nobody",
            value = {
                "inventory-service, GET, /products/kettle, order-service",
                "inventory-service, GET, /products, order-service",
                "inventory-service, DELETE, /products/kettle, nobody",
                "inventory-service, PUT, /products/no-such-product/reservations/order-1, workflow-service",
                "inventory-service, GET, /products/no-such-product/reservations/order-1, nobody",
                "inventory-service, DELETE, /products/no-such-product/reservations/order-1, workflow-service",
                "inventory-service, POST, /products/no-such-product/reservations/order-1/confirmation, workflow-service",
                "inventory-service, DELETE, /products/no-such-product/reservations/order-1/confirmation, workflow-service",
                "inventory-service, GET, /products/kettle/../../bad-deliveries, nobody",
                "inventory-service, GET, /products/..%2Fbad-deliveries, nobody",
                "inventory-service, GET, /stock-reports, nobody",
                "inventory-service, POST, /bindings/queue-input, nobody",
                "inventory-service, PUT, /actors/StockActor/kettle/method/read, nobody",
                "order-service, GET, " + ORDER + ", notification-service",
                "order-service, POST, /orders, nobody",
                "order-service, GET, " + ORDER + "/journey, nobody",
                "order-service, GET, /carts/cart-1, nobody",
                "order-service, GET, /dead-letters, nobody",
                "order-service, POST, /events/order-confirmed, nobody",
                "order-service, POST, /job/announce-1, nobody",
                "notification-service, POST, /notifications/order-1/resend, nobody",
                "notification-service, POST, /events/order-confirmed, nobody",
                "workflow-service, PUT, " + ORDER + "/approval, nobody",
                "workflow-service, DELETE, /workflows/order-1, nobody",
                "workflow-service, POST, /events/order-placed, nobody",
                "pricing-service, POST, /shop.pricing.v1.Pricing/Quote, order-service",
                "pricing-service, POST, /dapr.proto.runtime.v1.AppCallback/OnTopicEvent, nobody"
            })
    void onlyTheCallersOfTheMatrixComeIn(String callee, String method, String path, String allowed, Suite suite) {
        var answers = AccessRules.appIds().stream()
                .filter(caller -> !caller.equals(callee))
                .collect(toMap(identity(), caller -> send(suite, caller, method, path, "dapr-app-id", callee)));

        answers.forEach((caller, sent) -> {
            var answer = sent.join();
            assertThat(isDeniedByPolicy(answer))
                    .as("%s: %d %s", caller, answer.statusCode(), answer.body())
                    .isEqualTo(!caller.equals(allowed));
        });
    }

    /** Operators come in this way. */
    @ParameterizedTest
    @CsvSource({
        "order-service, /dead-letters",
        "inventory-service, /bad-deliveries",
        "inventory-service, /stock-reports"
    })
    void anAppsOwnSidecarIsNotHeldUp(String appId, String path, Suite suite) {
        assertThat(ask(suite, appId, "GET", path, "dapr-app-id", appId).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "order-service, payment-provider-key, 403",
        "inventory-service, payment-provider-key, 403",
        "notification-service, payment-provider-key, 403",
        "workflow-service, payment-provider-key, 200",
        "workflow-service, redis-password, 403",
        "notification-service, smtp-password, 403",
        "inventory-service, no-such-secret, 403"
    })
    void anAppReadsItsOwnSecretsOnly(String appId, String secret, int status, Suite suite) {
        var answer = ask(suite, appId, "GET", "/v1.0/secrets/secretstore/" + secret);

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("com.example.shop.system.AccessRules#appIds")
    void aSidecarHasTheComponentsOfItsScopeOnly(String appId, Suite suite) throws Exception {
        var metadata = json.readTree(ask(suite, appId, "GET", "/v1.0/metadata").body());

        assertThat(metadata.path("components"))
                .extracting(component -> component.path("name").asText())
                .containsExactlyInAnyOrderElementsOf(rules.componentsOf(appId));
    }

    @ParameterizedTest
    @CsvSource({
        "pricing-service, GET, /v1.0/state/statestore/order-1, ERR_STATE_STORE_NOT_CONFIGURED",
        "pricing-service, GET, /v1.0/secrets/secretstore/redis-password, ERR_SECRET_STORES_NOT_CONFIGURED",
        "order-service, GET, /v1.0/configuration/configstore, ERR_CONFIGURATION_STORE_NOT_CONFIGURED",
        "order-service, POST, /v1.0-alpha1/lock/lockstore, ERR_LOCK_STORE_NOT_CONFIGURED",
        "order-service, POST, /v1.0/bindings/email, ERR_INVOKE_OUTPUT_BINDING",
        "workflow-service, POST, /v1.0/bindings/queue-input, ERR_INVOKE_OUTPUT_BINDING",
        "workflow-service, POST, /v1.0/bindings/stock-reports, ERR_INVOKE_OUTPUT_BINDING",
        "order-service, PUT, /v1.0-alpha1/crypto/cryptostore/decrypt, ERR_CRYPTO_PROVIDERS_NOT_CONFIGURED",
        "order-service, POST, /v1.0-alpha2/conversation/openai/converse, ERR_CONVERSATION_NOT_FOUND"
    })
    void aComponentOfOthersIsNotThere(String appId, String method, String path, String errorCode, Suite suite)
            throws Exception {
        assertThat(errorCode(ask(suite, appId, method, path))).isEqualTo(errorCode);
    }

    @ParameterizedTest
    @MethodSource("com.example.shop.system.AccessRules#appIds")
    void anAppPublishesToItsOwnTopicsOnly(String appId, Suite suite) {
        var others = rules.protectedTopics().stream()
                .filter(topic -> !rules.publishedBy(appId).contains(topic))
                .toList();

        assertThat(others).isNotEmpty().allSatisfy(topic -> {
            var answer = ask(suite, appId, "POST", "/v1.0/publish/pubsub/" + topic);
            assertThat(errorCode(answer)).isEqualTo(rules.publishedBy(appId).isEmpty() ? NO_PUBSUB : FORBIDDEN);
        });
    }

    @ParameterizedTest
    @MethodSource("com.example.shop.system.AccessRules#appIds")
    void onlyTheAppsThatNeedActorsCallThem(String appId, Suite suite) {
        var answer = ask(suite, appId, "PUT", "/v1.0/actors/StockActor/kettle/method/read");

        assertThat(answer.statusCode() == 200)
                .as("%d %s", answer.statusCode(), answer.body())
                .isEqualTo(rules.mayCallActors(appId));
    }

    /**
     * Sidecars speak of workflows as of actors: this is what an app could ask that is not honest. The caller's sidecar
     * tries it for a minute, so the test hears of the refusal where it happens.
     */
    @Test
    void noOtherAppTouchesTheWorkflows(Suite suite) {
        var log = suite.app("workflow-service").sidecar().program().program().log();

        var purge = send(
                suite,
                "order-service",
                "PUT",
                "/v1.0/actors/dapr.internal.default.workflow-service.workflow/order-1/method/PurgeWorkflowState");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log)
                .content()
                .contains("'order-1': workflow access policy denied app 'order-service' operation 'purge'"));
        purge.cancel(true);
    }

    /** As opposed to a 403 of the app. */
    private boolean isDeniedByPolicy(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                && answer.body().contains("access control policy has denied access to id: spiffe://public/ns/default/");
    }

    private String errorCode(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body()).path("errorCode").asText();
    }

    private HttpResponse<String> ask(Suite suite, String appId, String method, String path, String... headers) {
        return send(suite, appId, method, path, headers).join();
    }

    private CompletableFuture<HttpResponse<String>> send(
            Suite suite, String appId, String method, String path, String... headers) {
        var sidecar = suite.app(appId).sidecar();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sidecar.httpPort() + path))
                .header("dapr-api-token", sidecar.apiToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(BODY));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
