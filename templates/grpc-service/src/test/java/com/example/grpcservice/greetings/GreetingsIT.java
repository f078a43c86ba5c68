package com.example.grpcservice.greetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.grpcservice.ServiceTest;
import com.example.grpcservice.api.GreetRequest;
import com.example.grpcservice.api.GreetingsGrpc;
import com.example.grpcservice.api.GreetingsGrpc.GreetingsBlockingStub;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.process.Ports;
import com.example.shop.local.sidecar.Sidecar;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.function.SingletonSupplier;

/** Calls the service through its sidecar, and directly. */
@ServiceTest
class GreetingsIT {

    private static final String APP_ID = "grpc-service";

    /** A caller that the Configuration of the service allows. */
    private static final SingletonSupplier<Sidecar> CALLER =
            SingletonSupplier.of(() -> LocalDapr.current().startStranger("order-service", Ports.free(), "http"));

    private final LocalDapr dapr = LocalDapr.current();
    private final ManagedChannel toCaller = channel(CALLER.obtain().grpcPort());
    private final ManagedChannel toApp = channel(dapr.appPort());

    @AfterEach
    void close() {
        toCaller.shutdownNow();
        toApp.shutdownNow();
    }

    @Test
    void greetsACallerThatComesThroughTheSidecar() {
        assertThat(throughTheSidecars().greet(request("ada")).getText()).isEqualTo("Hello, ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "ada lovelace"})
    void refusesAnInvalidName(String visitor) {
        assertThat(refusal(throughTheSidecars(), visitor).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void refusesACallerThatDoesNotComeThroughTheSidecar() {
        assertThat(refusal(GreetingsGrpc.newBlockingStub(toApp), "ada").getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void refusesACallerThatTheConfigurationDoesNotAllow() {
        var stranger = LocalDapr.current().startStranger("stranger-service", Ports.free(), "http");
        var toStranger = channel(stranger.grpcPort());
        try {
            assertThat(refusal(through(toStranger, stranger), "ada").getCode())
                    .isEqualTo(Status.Code.PERMISSION_DENIED);
        } finally {
            toStranger.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready"})
    void isHealthyAndReady(String path) throws Exception {
        var healthPort = dapr.appEnvironment().get("HEALTH_PORT");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + healthPort + path))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private GreetingsBlockingStub throughTheSidecars() {
        return through(toCaller, CALLER.obtain());
    }

    private static GreetingsBlockingStub through(ManagedChannel channel, Sidecar sidecar) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("dapr-app-id", Metadata.ASCII_STRING_MARSHALLER), APP_ID);
        headers.put(Metadata.Key.of("dapr-api-token", Metadata.ASCII_STRING_MARSHALLER), sidecar.apiToken());
        return GreetingsGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static ManagedChannel channel(int port) {
        return Grpc.newChannelBuilderForAddress("127.0.0.1", port, InsecureChannelCredentials.create())
                .build();
    }

    private static Status refusal(GreetingsBlockingStub greetings, String visitor) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> greetings.greet(request(visitor)))
                .getStatus();
    }

    private static GreetRequest request(String visitor) {
        return GreetRequest.newBuilder().setVisitor(visitor).build();
    }
}
