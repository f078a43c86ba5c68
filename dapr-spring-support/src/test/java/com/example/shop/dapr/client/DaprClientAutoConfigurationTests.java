package com.example.shop.dapr.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.testapp.FakeSidecar;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.protobuf.ByteString;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprPreviewClient;
import io.dapr.exceptions.DaprException;
import io.dapr.v1.DaprGrpc;
import io.dapr.v1.DaprStateProtos.GetStateRequest;
import io.dapr.v1.DaprStateProtos.GetStateResponse;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DaprClientAutoConfigurationTests {

    private record Stored(String id, Instant at) {}

    private final FakeState state = new FakeState();
    private final FakeSidecar sidecar = FakeSidecar.start(state);

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, DaprClientAutoConfiguration.class))
            .withPropertyValues(
                    "spring.jackson.deserialization.fail-on-unknown-properties=true",
                    "DAPR_GRPC_PORT=" + sidecar.grpcPort(),
                    "DAPR_API_TOKEN=" + FakeSidecar.TOKEN);

    @AfterEach
    void stop() {
        sidecar.close();
    }

    @Test
    void isOneBeanForBothApis() {
        app.run(context ->
                assertThat(context.getBean(DaprPreviewClient.class)).isSameAs(context.getBean(DaprClient.class)));
    }

    @Test
    void callsTheSidecarWithItsToken() {
        app.run(context -> {
            read(context.getBean(DaprClient.class));

            assertThat(sidecar.last("/GetState").flatMap(call -> call.header("dapr-api-token")))
                    .contains(FakeSidecar.TOKEN);
        });
    }

    @Test
    void readsAsTheAppDoesButSkipsWhatItDoesNotKnow() {
        var json = "{\"id\":\"1\",\"at\":\"2026-01-01T00:00:00Z\",\"addedLater\":true}";
        state.value = json;
        app.run(context -> {
            assertThat(read(context.getBean(DaprClient.class)))
                    .isEqualTo(new Stored("1", Instant.parse("2026-01-01T00:00:00Z")));
            assertThatExceptionOfType(UnrecognizedPropertyException.class)
                    .isThrownBy(() -> context.getBean(ObjectMapper.class).readValue(json, Stored.class));
        });
    }

    @Test
    void doesNotWaitForEver() {
        state.hanging = true;
        app.withPropertyValues("dapr.client.timeout=200ms")
                .run(context -> assertThatExceptionOfType(DaprException.class)
                        .isThrownBy(() -> read(context.getBean(DaprClient.class)))
                        .satisfies(failure -> assertThat(failure.getErrorCode()).isEqualTo("DEADLINE_EXCEEDED")));
    }

    @Test
    void isClosedWithTheApp() {
        var clients = new ArrayList<DaprClient>();
        app.run(context -> clients.add(context.getBean(DaprClient.class)));

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> read(clients.get(0)))
                .withMessageContaining("shutdown");
    }

    private static Stored read(DaprClient client) {
        return client.getState("statestore", "1", Stored.class)
                .blockOptional()
                .orElseThrow()
                .getValue();
    }

    private static final class FakeState extends DaprGrpc.DaprImplBase {

        private volatile String value = "{\"id\":\"1\"}";
        private volatile boolean hanging;

        @Override
        public void getState(GetStateRequest request, StreamObserver<GetStateResponse> answer) {
            if (!hanging) {
                answer.onNext(GetStateResponse.newBuilder()
                        .setData(ByteString.copyFromUtf8(value))
                        .build());
                answer.onCompleted();
            }
        }
    }
}
