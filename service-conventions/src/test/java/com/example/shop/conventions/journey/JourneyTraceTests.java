package com.example.shop.conventions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.conventions.testapp.TestApp;
import com.example.shop.model.BuildingBlock;
import com.example.shop.testapp.FakeSidecar;
import com.google.protobuf.Empty;
import io.dapr.v1.DaprGrpc;
import io.dapr.v1.DaprPubsubProtos.PublishEventRequest;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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

/** A step of the journey names the trace of the request that it was taken in. */
@SpringBootTest(classes = TestApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureObservability
@Import(JourneyTraceTests.Shop.class)
class JourneyTraceTests {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    private static final FakeDapr DAPR = new FakeDapr();
    private static final FakeSidecar SIDECAR = FakeSidecar.start(DAPR);

    @Autowired
    @Nullable
    private TestRestTemplate http;

    @DynamicPropertySource
    static void sidecar(DynamicPropertyRegistry registry) {
        SIDECAR.register(registry);
    }

    @AfterAll
    static void stop() {
        SIDECAR.close();
    }

    @Test
    void isNamedInTheJourney() {
        assertThat(http).isNotNull();
        http.exchange(
                RequestEntity.get("/visit")
                        .header("traceparent", "00-" + TRACE_ID + "-b7ad6b7169203331-01")
                        .build(),
                String.class);

        await().until(() -> !DAPR.published.isEmpty());
        assertThat(DAPR.published)
                .filteredOn(event -> event.getTopic().equals("journey"))
                .singleElement()
                .satisfies(event -> assertThat(event.getData().toStringUtf8())
                        .contains("\"orderId\":\"order-1\"", "\"block\":\"state\"", "\"service\":\"test-app\"")
                        .contains("\"traceId\":\"" + TRACE_ID + "\""));
    }

    @RestController
    static class Shop {

        @GetMapping("/visit")
        @RecordJourneyStep(block = BuildingBlock.STATE, text = "stored", orderId = "'order-1'")
        public void visit() {
            // The step is all that matters.
        }
    }

    private static final class FakeDapr extends DaprGrpc.DaprImplBase {

        final List<PublishEventRequest> published = new CopyOnWriteArrayList<>();

        @Override
        public void publishEvent(PublishEventRequest request, StreamObserver<Empty> answer) {
            published.add(request);
            answer.onNext(Empty.getDefaultInstance());
            answer.onCompleted();
        }
    }
}
