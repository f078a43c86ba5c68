package com.example.shop.dapr.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.client.ClientDecorator.Call;
import com.example.shop.dapr.metrics.BuildingBlock;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.EncryptRequestAlpha1;
import io.dapr.client.domain.GetJobRequest;
import io.dapr.client.domain.GetStateRequest;
import io.dapr.client.domain.UnsubscribeConfigurationRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

class SdkMethodsTests {

    @Test
    void haveEveryMethodOfTheSdksClients() {
        assertThat(Stream.of(DaprClient.class, DaprPreviewClient.class)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> !SdkMethods.WITHOUT_COMPONENT.contains(method.getName())))
                .allMatch(SdkMethods::contain);
    }

    @Test
    void leaveOutOnlyMethodsThatTheSdkHas() {
        assertThat(Stream.of(DaprClient.class, DaprPreviewClient.class)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .map(Method::getName))
                .containsAll(SdkMethods.WITHOUT_COMPONENT);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nameTheComponentAndTheKey(String method, List<Object> arguments, Call call) {
        assertThat(SdkMethods.call(method(method), arguments.toArray())).isEqualTo(call);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of(
                        "getState", List.of("store", "key", String.class), call(BuildingBlock.STATE, "store", "key")),
                Arguments.of(
                        "getState",
                        List.of(new GetStateRequest("store", "key"), String.class),
                        call(BuildingBlock.STATE, "store", "key")),
                Arguments.of(
                        "getBulkState",
                        List.of("store", List.of("a", "b"), String.class),
                        call(BuildingBlock.STATE, "store", "a, b")),
                Arguments.of(
                        "executeStateTransaction", List.of("store", List.of()), call(BuildingBlock.STATE, "store", "")),
                Arguments.of(
                        "queryState", List.of("store", "{}", String.class), call(BuildingBlock.STATE, "store", "")),
                Arguments.of(
                        "publishEvent", List.of("pubsub", "topic", 1), call(BuildingBlock.PUBSUB, "pubsub", "topic")),
                Arguments.of(
                        "invokeBinding",
                        List.of("email", "create", 1),
                        call(BuildingBlock.BINDINGS, "email", "create")),
                Arguments.of("getSecret", List.of("store", "key"), call(BuildingBlock.SECRETS, "store", "key")),
                Arguments.of("getBulkSecret", List.of("store", Map.of()), call(BuildingBlock.SECRETS, "store", "")),
                Arguments.of(
                        "getConfiguration",
                        List.of("store", new String[] {"a", "b"}),
                        call(BuildingBlock.CONFIGURATION, "store", "a, b")),
                Arguments.of(
                        "subscribeConfiguration",
                        List.of("store", List.of("a"), Map.of()),
                        new Call(BuildingBlock.CONFIGURATION, "store", "a", true)),
                Arguments.of(
                        "unsubscribeConfiguration",
                        List.of("id", "store"),
                        call(BuildingBlock.CONFIGURATION, "store", "id")),
                Arguments.of(
                        "unsubscribeConfiguration",
                        List.of(new UnsubscribeConfigurationRequest("id", "store")),
                        call(BuildingBlock.CONFIGURATION, "store", "id")),
                Arguments.of(
                        "tryLock",
                        List.of("store", "dock", "me", 60),
                        call(BuildingBlock.DISTRIBUTED_LOCK, "store", "dock")),
                Arguments.of(
                        "encrypt",
                        List.of(new EncryptRequestAlpha1("vault", Flux.empty(), "rsa", "RSA-OAEP-256")),
                        call(BuildingBlock.CRYPTOGRAPHY, "vault", "rsa")),
                Arguments.of(
                        "getJob",
                        List.of(new GetJobRequest("nightly")),
                        call(BuildingBlock.JOBS, "scheduler", "nightly")),
                Arguments.of(
                        "invokeMethod",
                        List.of("pricing-service", "quote", 1),
                        call(BuildingBlock.SERVICE_INVOCATION, "pricing-service", "quote")));
    }

    private static Call call(BuildingBlock block, String component, String key) {
        return new Call(block, component, key, false);
    }

    /** Any overload: the tables go by the name and the arguments. */
    private static Method method(String name) {
        return Arrays.stream(SidecarClient.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
