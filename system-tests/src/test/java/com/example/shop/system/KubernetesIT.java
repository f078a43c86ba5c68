package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.model.BuildingBlock;
import com.example.shop.suite.OrderClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite on a real cluster, while customers order. {@code ./suite test --kubernetes} runs this and nothing else. */
@Tag("kubernetes")
class KubernetesIT {

    /** Redis gives what somebody took and did not acknowledge to another after a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String PRODUCT = "beans-250g";

    private static ShopCluster shop;

    @BeforeAll
    static void install() {
        shop = new ShopCluster();
        shop.install();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @AfterEach
    void everythingIsReadyAgain() {
        shop.awaitRollout();
    }

    @Test
    void anOrderPassesThroughAllBuildingBlocks() throws Exception {
        var client = new OrderClient(shop.url("order-service"));

        var id = client.place(Files.readString(Path.of("../examples/order.json")))
                .path("id")
                .asText();

        var journey = client.follow(id, PATIENCE);
        assertThat(journey.path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(journey.path("steps").findValuesAsText("block"))
                .containsAll(Stream.of(BuildingBlock.values())
                        .map(block -> new JsonMapper().convertValue(block, String.class))
                        .toList());
        assertThat(Set.copyOf(journey.path("steps").findValuesAsText("traceId")))
                .hasSize(1);
    }

    /** One pod of each, so whoever calls it has to find the next one in time. */
    @ParameterizedTest
    @MethodSource("com.example.shop.system.ShopCluster#appIds")
    void aRollingRestartIsNotNoticed(String appId) {
        var orders = under(() -> shop.restart(appId));

        assertThat(orders.refusals()).as("nobody has to try again").isEmpty();
    }

    @Test
    void moreReplicasShareTheWork() {
        var orders = under(() -> {
            shop.scale("order-service", 3);
            shop.scale("inventory-service", 3);
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(shop.pods("order-service")).hasSize(3).allSatisfy(KubernetesIT::takesOrders);
                assertThat(shop.pods("inventory-service")).hasSize(3).allSatisfy(KubernetesIT::hostsActors);
            });
            shop.restart("order-service");
            shop.scale("inventory-service", 1);
            shop.scale("order-service", 1);
        });

        assertThat(orders.refusals()).as("nobody has to try again").isEmpty();
    }

    private static void takesOrders(JsonNode pod) {
        assertThat(metric(pod, "http_server_requests_seconds_count{", "uri=\"/orders\""))
                .isPositive();
    }

    private static void hostsActors(JsonNode pod) {
        assertThat(metric(pod, "http_server_requests_seconds_count{", "uri=\"/actors/"))
                .isPositive();
    }

    /** The sum of the values of a metric of an app's pod with a certain label. */
    private static double metric(JsonNode pod, String name, String label) {
        return shop.metrics(pod)
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void aSidecarThatCrashesComesBack() {
        var pod = shop.pods("inventory-service").get(0);
        var before = ShopCluster.restarts(pod, "daprd");

        under(() -> {
            shop.crashSidecar(pod);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(shop.pods("inventory-service"))
                    .allSatisfy(same ->
                            assertThat(ShopCluster.restarts(same, "daprd")).isGreaterThan(before)));
            shop.awaitRollout();
        });
    }

    /** As if its machine had lost power: services, database, broker and all. */
    @Test
    void whatANodeTakesWithItComesBack() {
        var node = shop.pods("order-service").get(0).at("/spec/nodeName").asText();

        under(() -> {
            shop.loseNode(node);
            shop.awaitRollout();
        });
    }

    /** Returns the stock after it was filled up, because each test sells pieces of the same product. */
    private static int restocked() {
        var before = stock();
        shop.restock(PRODUCT, 500);
        await().atMost(PATIENCE).until(() -> stock() == before + 500);
        return before + 500;
    }

    /** What customers met while something happened. Whatever it was: no order is lost, and none is fulfilled twice. */
    private static Customers under(Runnable event) {
        var start = System.nanoTime();
        var stockBefore = restocked();
        var customers = new Customers(shop.url("order-service"), PRODUCT, PAUSE);
        try (customers) {
            await().atMost(PATIENCE).until(() -> customers.accepted().size() >= 3);
            event.run();
        }
        var accepted = customers.accepted();
        ShopCluster.say("%d orders in %d s, %d refusals, %d failures"
                .formatted(
                        accepted.size(),
                        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                        customers.refusals().size(),
                        customers.failures().size()));
        assertThat(customers.failures())
                .as("answers that are neither an order nor a clean refusal")
                .isEmpty();
        var client = new OrderClient(shop.url("order-service"));
        assertThat(accepted.values()).allSatisfy(id -> assertThat(
                        client.follow(id, PATIENCE).path("status").asText())
                .as("order " + id)
                .isEqualTo("CONFIRMED"));
        assertThat(stockBefore - stock()).as("sold, and nothing twice").isEqualTo(accepted.size());
        return customers;
    }

    private static int stock() {
        return shop.get("inventory-service", "/products/" + PRODUCT)
                .path("stock")
                .asInt();
    }

    @ParameterizedTest
    @CsvSource({
        "order-service, GET, /products/kettle, inventory-service, 200, kettle",
        "notification-service, GET, /products/kettle, inventory-service, 403, access control policy has denied access to id: spiffe://public/ns/shop/notification-service",
        "workflow-service, GET, /products/kettle, inventory-service, 403, access control policy has denied access to id: spiffe://public/ns/shop/workflow-service",
        "inventory-service, POST, /orders, order-service, 403, access control policy has denied access to id: spiffe://public/ns/shop/inventory-service"
    })
    void onlyWhoIsMeantToCallsAnApp(String caller, String method, String path, String callee, int status, String says) {
        var answer = shop.askSidecar(caller, method, path, "dapr-app-id", callee);

        assertAnswer(answer, status, says);
    }

    @ParameterizedTest
    @CsvSource({
        "order-service, POST, /v1.0-alpha1/lock/lockstore, 500, ERR_LOCK_STORE_NOT_CONFIGURED",
        "pricing-service, GET, /v1.0/state/statestore/order-1, 500, ERR_STATE_STORE_NOT_CONFIGURED",
        "notification-service, POST, /v1.0/publish/pubsub/orders, 403, ERR_PUBSUB_FORBIDDEN",
        "order-service, GET, /v1.0/secrets/secretstore/payment-provider-key, 403, ERR_PERMISSION_DENIED",
        "order-service, GET, /v1.0/secrets/kubernetes/payment-provider-key, 401, ERR_SECRET_STORE_NOT_FOUND"
    })
    void whatIsForOthersIsNotThere(String appId, String method, String path, int status, String says) {
        assertAnswer(shop.askSidecar(appId, method, path), status, says);
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    /** The cluster itself would refuse it, too, whatever a sidecar were told. */
    @ParameterizedTest
    @CsvSource({
        "workflow-service, payment-provider-key, yes",
        "order-service, payment-provider-key, no",
        "order-service, redis-password, yes",
        "order-service, order-service-api-token, no",
        "pricing-service, redis-password, no"
    })
    void aServiceAccountReadsTheSecretsOfItsAppOnly(String appId, String secret, String may) {
        assertThat(shop.may("get", "secrets/" + secret, appId)).isEqualTo(may.equals("yes"));
        assertThat(shop.may("list", "secrets", appId)).isFalse();
    }

    /** Of both containers: what the manifests ask for, and what the injector makes of it. */
    @ParameterizedTest
    @MethodSource("com.example.shop.system.ShopCluster#appIds")
    void containersHaveNoMoreRightsThanTheyNeed(String appId) {
        var containers = shop.pods(appId).get(0).at("/spec/containers");

        assertThat(containers.findValuesAsText("name")).contains("app", "daprd");
        assertThat(containers).allSatisfy(container -> {
            var context = container.path("securityContext");
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(context.path("allowPrivilegeEscalation").asBoolean()).isFalse();
            assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        });
        assertThat(mounts(containers, "app")).noneMatch(path -> path.contains("kubernetes.io"));
    }

    private static Set<String> mounts(JsonNode containers, String name) {
        return StreamSupport.stream(containers.spliterator(), false)
                .filter(container -> container.path("name").asText().equals(name))
                .flatMap(
                        container -> List.copyOf(container.path("volumeMounts").findValuesAsText("mountPath")).stream())
                .collect(Collectors.toSet());
    }
}
