package com.example.shop.dapr.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.invocation.GrpcInvocation;
import com.example.shop.dapr.invocation.RestClientInvocation;
import com.example.shop.model.pricing.PricingGrpc;
import com.example.shop.model.pricing.QuoteRequest;
import com.example.shop.model.pricing.QuoteResponse;
import com.example.shop.testapp.FakeSidecar;
import com.example.shop.testapp.TestApp;
import com.google.protobuf.Empty;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.EncryptRequestAlpha1;
import io.dapr.v1.DaprCryptoProtos.EncryptRequest;
import io.dapr.v1.DaprCryptoProtos.EncryptResponse;
import io.dapr.v1.DaprGrpc;
import io.dapr.v1.DaprPubsubProtos.PublishEventRequest;
import io.dapr.v1.DaprStateProtos.GetStateRequest;
import io.dapr.v1.DaprStateProtos.GetStateResponse;
import io.grpc.ClientInterceptors;
import io.grpc.stub.StreamObserver;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.RequestEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Flux;

/** A request's trace comes in from one sidecar's side and leaves towards the own sidecar with every kind of call. */
@SpringBootTest(classes = TestApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureObservability
@Import(TracePropagationTests.Shop.class)
class TracePropagationTests {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACE_PARENT = "00-" + TRACE_ID + "-b7ad6b7169203331-01";

    private static final FakeSidecar SIDECAR = FakeSidecar.start(new FakeDapr(), new FakePricing());

    @Autowired
    @Nullable
    private TestRestTemplate http;

    @DynamicPropertySource
    static void sidecar(DynamicPropertyRegistry registry) {
        SIDECAR.register(registry);
    }

    @BeforeEach
    void forget() {
        SIDECAR.forget();
    }

    @AfterAll
    static void stop() {
        SIDECAR.close();
    }

    @Test
    void goesWithEveryCallToTheSidecar() {
        assertThat(visit(TRACE_PARENT)).isEqualTo(TRACE_ID);

        assertCarriesTrace("/GetState");
        assertCarriesTrace("/PublishEvent");
        assertCarriesTrace("/EncryptAlpha1");
        assertCarriesTrace("/Quote");
        assertCarriesTrace("/products");
    }

    @Test
    void carriesTheVendorsStateToo() {
        visit(TRACE_PARENT);

        assertThat(SIDECAR.last("/GetState").flatMap(call -> call.header("tracestate")))
                .contains("vendor=1");
    }

    /** W3C allows customers 8,192 characters of baggage, and the sidecar 4,096 of all headers together. */
    @Test
    void passesOnNoBaggage() {
        visit("baggage", "name=" + "x".repeat(7_000));

        assertThat(SIDECAR.calls()).isNotEmpty().allSatisfy(call -> assertThat(call.header("baggage"))
                .isEmpty());
        assertCarriesTrace("/GetState");
    }

    @Test
    void passesOnNoStateThatIsLongerThanTheSidecarAccepts() {
        visit(
                "tracestate",
                IntStream.range(0, 28)
                        .mapToObj(vendor -> "vendor%d=%s".formatted(vendor, "x".repeat(240)))
                        .collect(Collectors.joining(",")));

        assertThat(SIDECAR.calls()).isNotEmpty().allSatisfy(call -> assertThat(
                        call.header("tracestate").orElse(""))
                .isEmpty());
        assertCarriesTrace("/GetState");
    }

    private void visit(String header, String value) {
        SIDECAR.answerHttp(200, "\"kettle\"");
        var answer = http().exchange(
                        RequestEntity.get("/visit")
                                .header("traceparent", TRACE_PARENT)
                                .header(header, value)
                                .build(),
                        String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
    }

    private TestRestTemplate http() {
        return Objects.requireNonNull(http);
    }

    @Test
    void doesNotLeakIntoTheNextRequest() {
        visit(TRACE_PARENT);
        SIDECAR.forget();

        visit("00-11111111111111111111111111111111-b7ad6b7169203331-01");

        assertThat(SIDECAR.calls()).noneSatisfy(call -> assertThat(call.header("traceparent"))
                .hasValueSatisfying(parent -> assertThat(parent).contains(TRACE_ID)));
    }

    @Test
    void tellsTheSidecarWhoCalls() {
        visit(TRACE_PARENT);

        assertThat(SIDECAR.calls())
                .allSatisfy(call -> assertThat(call.header("dapr-api-token")).contains(FakeSidecar.TOKEN));
        assertThat(SIDECAR.last("/Quote").flatMap(call -> call.header("dapr-app-id")))
                .contains("pricing-service");
        assertThat(SIDECAR.last("/products").flatMap(call -> call.header("dapr-app-id")))
                .contains("inventory-service");
    }

    private @Nullable String visit(String traceParent) {
        assertThat(http).isNotNull();
        SIDECAR.answerHttp(200, "\"kettle\"");
        return http.exchange(
                        RequestEntity.get("/visit")
                                .header("traceparent", traceParent)
                                .header("tracestate", "vendor=1")
                                .build(),
                        String.class)
                .getBody();
    }

    private static void assertCarriesTrace(String target) {
        assertThat(SIDECAR.last(target).flatMap(call -> call.header("traceparent")))
                .as(target)
                .hasValueSatisfying(parent ->
                        assertThat(parent).startsWith("00-" + TRACE_ID).endsWith("-01"));
    }

    interface Inventory {

        @GetExchange("/products")
        String products();
    }

    @RestController
    static class Shop {

        private final DaprClient dapr;
        private final DaprPreviewClient preview;
        private final Inventory inventory;
        private final PricingGrpc.PricingBlockingStub pricing;

        Shop(
                DaprClient dapr,
                DaprPreviewClient preview,
                RestClient.Builder builder,
                Sidecar sidecar,
                RestClientInvocation http,
                GrpcInvocation grpc) {
            this.dapr = dapr;
            this.preview = preview;
            var client = builder.baseUrl(sidecar.httpEndpoint())
                    .defaultHeader("dapr-app-id", "inventory-service")
                    .apply(http)
                    .build();
            this.inventory = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                    .build()
                    .createClient(Inventory.class);
            this.pricing = dapr.newGrpcStub(
                    "pricing-service",
                    channel -> PricingGrpc.newBlockingStub(ClientInterceptors.intercept(channel, grpc.interceptors())));
        }

        @GetMapping("/visit")
        String visit() {
            dapr.getState("statestore", "order-1", String.class).block();
            dapr.publishEvent("pubsub", "orders", "placed").block();
            preview.encrypt(new EncryptRequestAlpha1("cryptostore", Flux.just(new byte[1]), "key", "RSA"))
                    .blockLast();
            inventory.products();
            pricing.quote(QuoteRequest.getDefaultInstance());
            return MDC.get("traceId");
        }
    }

    private static final class FakeDapr extends DaprGrpc.DaprImplBase {

        @Override
        public void getState(GetStateRequest request, StreamObserver<GetStateResponse> answer) {
            answer.onNext(GetStateResponse.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void publishEvent(PublishEventRequest request, StreamObserver<Empty> answer) {
            answer.onNext(Empty.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<EncryptRequest> encryptAlpha1(StreamObserver<EncryptResponse> answer) {
            return new StreamObserver<>() {
                @Override
                public void onNext(EncryptRequest request) {}

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onCompleted() {
                    answer.onCompleted();
                }
            };
        }
    }

    private static final class FakePricing extends PricingGrpc.PricingImplBase {

        @Override
        public void quote(QuoteRequest request, StreamObserver<QuoteResponse> answer) {
            answer.onNext(QuoteResponse.getDefaultInstance());
            answer.onCompleted();
        }
    }
}
