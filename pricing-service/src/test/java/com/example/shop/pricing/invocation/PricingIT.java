package com.example.shop.pricing.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.junit.DaprTest;
import com.example.shop.local.sidecar.Sidecar;
import com.example.shop.model.pricing.Line;
import com.example.shop.model.pricing.LinePrice;
import com.example.shop.model.pricing.PricingGrpc;
import com.example.shop.model.pricing.PricingGrpc.PricingBlockingStub;
import com.example.shop.model.pricing.QuoteRequest;
import com.google.protobuf.Empty;
import io.dapr.v1.AppCallbackHealthCheckGrpc;
import io.dapr.v1.DaprActorsProtos.InvokeActorRequest;
import io.dapr.v1.DaprGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Requests prices as another service does: at the sidecar of that service, by app id. */
@DaprTest("pricing-service")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class PricingIT {

    @SuppressWarnings("NullAway.Init") // It is set before all tests.
    private static Sidecar orderService;

    @SuppressWarnings("NullAway.Init")
    private static Sidecar workflowService;

    private final LocalDapr dapr = LocalDapr.current();
    private final ManagedChannel app = channel(dapr.appPort());
    private final List<ManagedChannel> sidecars = new ArrayList<>();

    @BeforeAll
    static void startCallers() {
        orderService = LocalDapr.current().startCaller("order-service");
        workflowService = LocalDapr.current().startCaller("workflow-service");
    }

    @AfterEach
    void close() {
        app.shutdownNow();
        sidecars.forEach(ManagedChannel::shutdownNow);
    }

    @Test
    void quotesWithTheVolumeDiscount() {
        var quote = asOrderService().quote(request("grinder", 1, "beans-1kg", 100));

        assertThat(quote.getLinesList())
                .extracting(LinePrice::getProductId, line -> line.getUnitPrice().getMinorUnits())
                .containsExactly(tuple("grinder", 18900L), tuple("beans-1kg", 2241L));
        assertThat(quote.getTotal().getMinorUnits()).isEqualTo(18900L + 100 * 2241L);
        assertThat(quote.getTotal().getCurrency()).isEqualTo("EUR");
    }

    @Test
    void namesTheProductThatHasNoPrice() {
        var refusal = refusalOf(asOrderService(), request("teapot", 1, "grinder", 1));

        assertThat(refusal.getCode()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(refusal.getDescription()).isEqualTo("no price for product teapot");
    }

    @Test
    void namesTheInvalidPartOfARequest() {
        var refusal = refusalOf(asOrderService(), request("grinder", 0, "kettle", 1));

        assertThat(refusal.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.getDescription()).contains("grinder", "at least 1");
        assertThat(refusalOf(asOrderService(), QuoteRequest.getDefaultInstance())
                        .getCode())
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void refusesACallThatDoesNotComeThroughTheSidecar() {
        assertThat(refusalOf(PricingGrpc.newBlockingStub(app), request("grinder", 1, "kettle", 1))
                        .getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void refusesACallerWithAWrongTokenForItsSidecar() {
        assertThat(refusalOf(asCaller(orderService, "guessed"), request("grinder", 1, "kettle", 1))
                        .getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    /** Access control by the identity of the caller's sidecar; see docs/operations/access-control.md. */
    @Test
    void refusesAnAppThatItsPolicyDoesNotName() {
        var refusal = refusalOf(asCaller(workflowService), request("grinder", 1, "kettle", 1));

        assertThat(refusal.getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(refusal.getDescription()).contains("spiffe://public/ns/default/workflow-service");
    }

    /**
     * The service's own sidecar presents no certificate to itself, and access control for gRPC refuses the call too.
     */
    @Test
    void refusesItself() {
        assertThat(refusalOf(asCaller(dapr.sidecar()), request("grinder", 1, "kettle", 1))
                        .getCode())
                .isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    /** The sidecar's Configuration forbids the actors API over gRPC too. */
    @Test
    void callsNoActors() {
        var sidecar = withHeaders(
                DaprGrpc.newBlockingStub(open(dapr.sidecar())),
                "dapr-api-token",
                dapr.sidecar().apiToken());
        var read = InvokeActorRequest.newBuilder()
                .setActorType("StockActor")
                .setActorId("kettle")
                .setMethod("read")
                .build();

        assertThat(catchThrowableOfType(StatusRuntimeException.class, () -> sidecar.invokeActor(read)))
                .hasMessage("UNIMPLEMENTED: Not Implemented"); // If the API were allowed, the error would describe the
        // call.
    }

    /** The sidecar sends the app token with every call except the health check. */
    @Test
    void answersTheSidecarsProbeWithoutAToken() {
        assertThat(AppCallbackHealthCheckGrpc.newBlockingStub(app).healthCheck(Empty.getDefaultInstance()))
                .isNotNull();
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

    private PricingBlockingStub asOrderService() {
        return asCaller(orderService);
    }

    private PricingBlockingStub asCaller(Sidecar caller) {
        return asCaller(caller, caller.apiToken());
    }

    private PricingBlockingStub asCaller(Sidecar caller, String token) {
        return withHeaders(
                PricingGrpc.newBlockingStub(open(caller)), "dapr-app-id", "pricing-service", "dapr-api-token", token);
    }

    private ManagedChannel open(Sidecar sidecar) {
        var channel = channel(sidecar.grpcPort());
        sidecars.add(channel);
        return channel;
    }

    private static <S extends AbstractStub<S>> S withHeaders(S stub, String... namesAndValues) {
        var headers = new Metadata();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            headers.put(Metadata.Key.of(namesAndValues[i], Metadata.ASCII_STRING_MARSHALLER), namesAndValues[i + 1]);
        }
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static Status refusalOf(PricingBlockingStub stub, QuoteRequest request) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> stub.quote(request))
                .getStatus();
    }

    private static QuoteRequest request(String product, int quantity, String otherProduct, int otherQuantity) {
        return QuoteRequest.newBuilder()
                .addLines(Line.newBuilder().setProductId(product).setQuantity(quantity))
                .addLines(Line.newBuilder().setProductId(otherProduct).setQuantity(otherQuantity))
                .build();
    }

    private static ManagedChannel channel(int port) {
        return Grpc.newChannelBuilderForAddress("127.0.0.1", port, InsecureChannelCredentials.create())
                .build();
    }
}
