package com.example.shop.dapr.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.junit.DaprTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.BulkPublishEntry;
import io.dapr.client.domain.BulkPublishRequest;
import io.dapr.client.domain.ConversationInputAlpha2;
import io.dapr.client.domain.ConversationMessageContent;
import io.dapr.client.domain.ConversationRequestAlpha2;
import io.dapr.client.domain.ExecuteStateTransactionRequest;
import io.dapr.client.domain.GetStateRequest;
import io.dapr.client.domain.InvokeBindingRequest;
import io.dapr.client.domain.PublishEventRequest;
import io.dapr.client.domain.State;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.TransactionalStateOperation.OperationType;
import io.dapr.client.domain.UserMessage;
import io.dapr.utils.TypeRef;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.springframework.mock.env.MockEnvironment;
import reactor.core.publisher.Flux;

/** What is wrong with a call of a block is a {@link ComponentFailed} that names the component and the key. */
@DaprTest(value = "workflow-service", awaitApp = false)
class BadInputIT {

    private static final String TOO_LARGE = "x".repeat(5 * 1024 * 1024);
    private static final int NOBODY_LISTENS = 1;

    private final SidecarConnections connections = new SidecarConnections();
    private final SidecarClient client = client(LocalDapr.current().sidecar().grpcPort());
    private final SidecarClient away = client(NOBODY_LISTENS);
    private final String key = "bad-input-" + UUID.randomUUID();

    private record Order(int quantity) {}

    private interface Call extends Function<SidecarClient, Publisher<?>> {}

    @AfterEach
    void close() throws Exception {
        client.close();
        away.close();
        connections.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsOfNoComponent")
    void anUnknownComponentIsNamedWithItsKey(String block, String key, Call call) {
        var failure = failureOf(call, client);

        assertThat(failure.component()).isEqualTo("nowhere");
        assertThat(failure.key()).isEqualTo(key);
        assertThat(failure).hasMessageContaining("nowhere").hasMessageContaining(key);
        assertThat(failure.getErrorCode()).isNotEqualTo("UNAVAILABLE");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsOfNoComponent")
    void aSidecarThatIsNotReachableIsUnavailable(String block, String key, Call call) {
        var failure = failureOf(call, away);

        assertThat(failure.component()).isEqualTo("nowhere");
        assertThat(failure.key()).isEqualTo(key);
        assertThat(failure.getErrorCode()).isEqualTo("UNAVAILABLE");
    }

    static Stream<Arguments> callsOfNoComponent() {
        var order = new State<>("order", 1, null);
        return Stream.of(
                call("state: get", "order", client -> client.getState("nowhere", "order", String.class)),
                call(
                        "state: get by request",
                        "order",
                        client -> client.getState(new GetStateRequest("nowhere", "order"), TypeRef.STRING)),
                call("state: save", "order", client -> client.saveState("nowhere", "order", 1)),
                call("state: delete", "order", client -> client.deleteState("nowhere", "order")),
                call(
                        "state: bulk get",
                        "order, cart",
                        client -> client.getBulkState("nowhere", List.of("order", "cart"), String.class)),
                call("state: bulk save", "order", client -> client.saveBulkState("nowhere", List.of(order))),
                call(
                        "state: transaction",
                        "order",
                        client -> client.executeStateTransaction(new ExecuteStateTransactionRequest("nowhere")
                                .setOperations(
                                        List.of(new TransactionalStateOperation<>(OperationType.UPSERT, order))))),
                call("pub/sub", "orders", client -> client.publishEvent("nowhere", "orders", "event")),
                call(
                        "pub/sub: by request",
                        "orders",
                        client -> client.publishEvent(new PublishEventRequest("nowhere", "orders", "event"))),
                call("pub/sub: bulk", "orders", client -> ((DaprClient) client).publishEvents(bulk())),
                call(
                        "bindings",
                        "create",
                        client -> client.invokeBinding(new InvokeBindingRequest("nowhere", "create"))),
                call("secrets", "password", client -> client.getSecret("nowhere", "password")),
                call("secrets: bulk", "", client -> client.getBulkSecret("nowhere")),
                call("configuration", "threshold", client -> client.getConfiguration("nowhere", "threshold")),
                call("lock", "dock", client -> client.tryLock("nowhere", "dock", "me", 60)),
                call("lock: unlock", "dock", client -> client.unlock("nowhere", "dock", "me")),
                call("conversation", "", client -> client.converseAlpha2(question())));
    }

    @Test
    void anUnknownKeyOfAStoreIsEmptyAndNoError() {
        assertThat(client.getState("statestore", key, String.class).block().getValue())
                .isNull();
        assertThat(client.getConfiguration("configstore", List.of(key), Map.of())
                        .block())
                .isEmpty();
    }

    @Test
    void anUnknownSecretIsNamed() {
        assertNamed(failureOf(sidecar -> sidecar.getSecret("secretstore", key), client), "secretstore", key);
    }

    @Test
    void anEmptyKeyIsRefusedWithTheNameOfTheComponent() {
        assertNamed(failureOf(sidecar -> sidecar.getState("statestore", "", String.class), client), "statestore", "");
        assertNamed(failureOf(sidecar -> sidecar.publishEvent("pubsub", "", "event"), client), "pubsub", "");
        assertNamed(failureOf(sidecar -> sidecar.tryLock("lockstore", "", "me", 60), client), "lockstore", "");
    }

    @Test
    void anEmptyPayloadIsKeptAsItIs() {
        client.saveState("statestore", key, "").block();

        assertThat(client.getState("statestore", key, String.class).block().getValue())
                .isEmpty();
    }

    @Test
    void aPayloadThatIsTooLargeIsRefusedAndNamed() {
        var stored = failureOf(sidecar -> sidecar.saveState("statestore", key, TOO_LARGE), client);
        var published = failureOf(sidecar -> sidecar.publishEvent("pubsub", "orders", TOO_LARGE), client);

        assertNamed(stored, "statestore", key);
        assertNamed(published, "pubsub", "orders");
        assertThat(List.of(stored, published))
                .allSatisfy(failure -> assertThat(failure.getErrorCode()).isEqualTo("RESOURCE_EXHAUSTED"));
    }

    @Test
    void aRecordOfAnotherTypeIsNamed() {
        client.saveState("statestore", key, List.of("no", "order")).block();

        assertNamed(failureOf(sidecar -> sidecar.getState("statestore", key, Order.class), client), "statestore", key);
    }

    private static void assertNamed(ComponentFailed failure, String component, String key) {
        assertThat(failure.component()).isEqualTo(component);
        assertThat(failure.key()).isEqualTo(key);
        assertThat(failure).hasMessageContaining(component);
    }

    private static ComponentFailed failureOf(Call call, SidecarClient client) {
        var failure = catchThrowableOfType(
                ComponentFailed.class, () -> Flux.from(call.apply(client)).blockLast(Duration.ofSeconds(30)));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static Arguments call(String block, String key, Call call) {
        return arguments(block, key, call);
    }

    private static BulkPublishRequest<String> bulk() {
        return new BulkPublishRequest<>(
                "nowhere", "orders", List.of(new BulkPublishEntry<>("1", "event", "text/plain", Map.of())));
    }

    private static ConversationRequestAlpha2 question() {
        var message = new UserMessage(List.of(new ConversationMessageContent("Hello")));
        return new ConversationRequestAlpha2("nowhere", List.of(new ConversationInputAlpha2(List.of(message))));
    }

    private SidecarClient client(int grpcPort) {
        var environment = new MockEnvironment()
                .withProperty("DAPR_GRPC_PORT", Integer.toString(grpcPort))
                .withProperty("DAPR_API_TOKEN", LocalDapr.current().sidecar().apiToken());
        var calls = new SidecarCalls(new SimpleMeterRegistry());
        return new DaprClients(
                        Sidecar.from(environment),
                        connections,
                        new DaprJson(new JsonMapper()),
                        SidecarResiliences.quick(),
                        calls,
                        null)
                .withTimeout(Duration.ofSeconds(20));
    }
}
