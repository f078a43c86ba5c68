package com.example.shop.dapr.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.testapp.FakeSidecar;
import com.google.protobuf.Empty;
import io.dapr.client.DaprClient;
import io.dapr.v1.AppCallbackGrpc;
import io.dapr.v1.DaprAppCallbackProtos.ListInputBindingsResponse;
import io.dapr.v1.DaprAppCallbackProtos.ListTopicSubscriptionsResponse;
import io.grpc.ClientInterceptors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Calls another service, which here offers Dapr's own AppCallback service, by the SDK's {@code newGrpcStub}. */
class GrpcInvocationTests {

    private final FakeSidecar sidecar = FakeSidecar.start(new CalledService());

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    DaprClientAutoConfiguration.class,
                    TraceAutoConfiguration.class,
                    InvocationAutoConfiguration.class))
            .withBean(SimpleMeterRegistry.class)
            .withPropertyValues(
                    "DAPR_HTTP_PORT=" + sidecar.httpPort(),
                    "DAPR_GRPC_PORT=" + sidecar.grpcPort(),
                    "DAPR_API_TOKEN=" + FakeSidecar.TOKEN);

    @AfterEach
    void stop() {
        sidecar.close();
    }

    @Test
    void sendsTheAppIdAndTheToken() {
        app.run(context -> {
            assertThat(stub(context, Duration.ofSeconds(10)).listInputBindings(Empty.getDefaultInstance()))
                    .isEqualTo(ListInputBindingsResponse.getDefaultInstance());

            assertThat(sidecar.calls()).singleElement().satisfies(call -> {
                assertThat(call.header("dapr-app-id")).contains("called-service");
                assertThat(call.header("dapr-api-token")).contains(FakeSidecar.TOKEN);
            });
            assertThat(calls(context, "ListInputBindings", "none")).isEqualTo(1);
        });
    }

    /** The timeout of the client, which the SDK sets, is 30 s. */
    @Test
    void aCallHasItsOwnDeadline() {
        app.run(context -> {
            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() ->
                            stub(context, Duration.ofMillis(200)).listTopicSubscriptions(Empty.getDefaultInstance()))
                    .satisfies(failure ->
                            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
            assertThat(calls(context, "ListTopicSubscriptions", "DEADLINE_EXCEEDED"))
                    .isEqualTo(1);
        });
    }

    @Test
    void theDeadlineOfTheSettingsIsTheDefault() {
        app.withPropertyValues("dapr.invocation.read-timeout=200ms").run(context -> {
            var invocation = context.getBean(GrpcInvocation.class);
            var stub = context.getBean(DaprClient.class)
                    .newGrpcStub(
                            "called-service",
                            channel -> AppCallbackGrpc.newBlockingStub(
                                    ClientInterceptors.intercept(channel, invocation.interceptors())));

            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> stub.listTopicSubscriptions(Empty.getDefaultInstance()))
                    .satisfies(failure ->
                            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
        });
    }

    private static AppCallbackGrpc.AppCallbackBlockingStub stub(ApplicationContext context, Duration timeout) {
        var invocation = context.getBean(GrpcInvocation.class);
        return context.getBean(DaprClient.class)
                .newGrpcStub(
                        "called-service",
                        channel -> AppCallbackGrpc.newBlockingStub(
                                ClientInterceptors.intercept(channel, invocation.interceptors(timeout))));
    }

    private static long calls(ApplicationContext context, String operation, String error) {
        return context.getBean(MeterRegistry.class)
                .get("dapr.client.calls")
                .tags("block", "service invocation", "operation", operation)
                .tags("target", "called-service", "error", error)
                .timer()
                .count();
    }

    private static final class CalledService extends AppCallbackGrpc.AppCallbackImplBase {

        @Override
        public void listInputBindings(Empty request, StreamObserver<ListInputBindingsResponse> answer) {
            answer.onNext(ListInputBindingsResponse.getDefaultInstance());
            answer.onCompleted();
        }

        /** Never answers. */
        @Override
        public void listTopicSubscriptions(Empty request, StreamObserver<ListTopicSubscriptionsResponse> answer) {}
    }
}
