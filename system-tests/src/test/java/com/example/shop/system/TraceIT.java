package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.suite.AppWithSidecar;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a real Zipkin has received of one order, from all services and from their sidecars. */
@SuiteTest
class TraceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Who has made a span: Spring in an app, or daprd and the workflow engine in it. */
    private static final String MAKER = "otel.scope.name";

    private static final Set<String> MAKERS_IN_APPS = Set.of("org.springframework.boot");
    private static final Set<String> MAKERS_IN_SIDECARS = Set.of("dapr-diagnostics", "durabletask");

    /** 252 before the steps of journeys were published in bulk. */
    private static final int MOST_SPANS = 150;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Test
    void anOrderIsOneTraceOfAllServicesAndSidecars(Suite suite) {
        var traceId = traceId(journeyOfAnOrder(suite));
        var services = suite.apps().stream().map(AppWithSidecar::appId).collect(Collectors.toSet());

        await().atMost(PATIENCE).untilAsserted(() -> {
            var spans = spans(suite, traceId);
            assertThat(services(spans, MAKERS_IN_APPS)).isEqualTo(services);
            assertThat(services(spans, MAKERS_IN_SIDECARS)).isEqualTo(services);
            assertThat(roots(spans)).containsExactly("http post /orders");
        });
    }

    /** The block of every hop, by the name of a span that only it leaves. */
    @Test
    void itsTraceRunsThroughEveryKindOfHop(Suite suite) {
        var traceId = traceId(journeyOfAnOrder(suite));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(names(spans(suite, traceId)))
                .contains(
                        "http get /products/{productid}", // service invocation by HTTP
                        "shop.pricing.v1.pricing/quote", // and by gRPC
                        "/dapr.proto.runtime.v1.dapr/executestatetransaction",
                        "http post /events/order-placed", // pub/sub
                        "orchestration||fulfilorderworkflow",
                        "activity||takepayment",
                        "http put /actors/{type}/{id}/method/{method}",
                        "/dapr.proto.runtime.v1.dapr/trylockalpha1",
                        "/dapr.proto.runtime.v1.dapr/conversealpha2",
                        "/dapr.proto.runtime.v1.dapr/encryptalpha1",
                        "/dapr.proto.runtime.v1.dapr/invokebinding",
                        "/dapr.proto.runtime.v1.dapr/schedulejobalpha1"));
    }

    @Test
    void aDeclinedPaymentIsTheOnlyErrorOfItsTrace(Suite suite) {
        var journey = journeyOfAnOrder(suite, "tok_declined", "REJECTED");

        await().atMost(PATIENCE).untilAsserted(() -> {
            var spans = spans(suite, traceId(journey));
            assertThat(names(spans)).contains("activity||announcerejection");
            assertThat(spans.stream().filter(span -> span.path("tags").has("error")))
                    .singleElement()
                    .satisfies(span -> assertThat(span.path("name").asText()).isEqualTo("activity -take-payment"))
                    .satisfies(span ->
                            assertThat(span.path("tags").path("error").asText()).contains("card declined"));
        });
    }

    /** Each span costs time in an app or in its sidecar, and makes the trace longer to read. */
    @Test
    void itsTraceHasNoSpansOfTheJourney(Suite suite) throws Exception {
        var traceId = traceId(journeyOfAnOrder(suite));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(names(spans(suite, traceId)))
                .contains("activity||announceconfirmation"));
        assertThat(names(spans(suite, traceId)))
                .hasSizeLessThanOrEqualTo(MOST_SPANS)
                .noneMatch(name -> name.contains("journey"));
    }

    /** As operators find what Dapr does not join; here the customer's looks at the order are traces of their own. */
    @Test
    void otherTracesOfTheOrderAreFoundByItsTag(Suite suite) {
        var journey = journeyOfAnOrder(suite);
        var query =
                "/traces?annotationQuery=order.id%3D" + journey.path("orderId").asText();

        await().atMost(PATIENCE).untilAsserted(() -> {
            var spans = elements(get(suite, query)).flatMap(TraceIT::elements).toList();
            assertThat(spans).extracting(span -> span.path("traceId").asText()).contains(traceId(journey));
            assertThat(names(spans)).contains("http get /orders/{orderid}/journey");
        });
    }

    private JsonNode journeyOfAnOrder(Suite suite) {
        return journeyOfAnOrder(suite, "tok_visa", "CONFIRMED");
    }

    private JsonNode journeyOfAnOrder(Suite suite, String paymentToken, String status) {
        var client = new OrderClient(suite.app("order-service").url());
        var order = client.place("""
                {"customer": {"name": "Ada", "email": "%s@example.com"},
                 "lines": [{"productId": "beans-1kg", "quantity": 1}], "paymentToken": "%s"}
                """.formatted(UUID.randomUUID(), paymentToken));
        var journey = client.follow(order.path("id").asText(), PATIENCE);
        assertThat(journey.path("status").asText()).isEqualTo(status);
        return journey;
    }

    private static String traceId(JsonNode journey) {
        return journey.path("steps").path(0).path("traceId").asText();
    }

    private static Set<String> services(List<JsonNode> spans, Set<String> makers) {
        return spans.stream()
                .filter(span -> makers.contains(span.path("tags").path(MAKER).asText()))
                .map(span -> span.path("localEndpoint").path("serviceName").asText())
                .collect(Collectors.toSet());
    }

    private static List<String> roots(List<JsonNode> spans) {
        var ids = spans.stream().map(span -> span.path("id").asText()).collect(Collectors.toSet());
        return names(spans.stream()
                .filter(span -> !ids.contains(span.path("parentId").asText()))
                .toList());
    }

    private static List<String> names(List<JsonNode> spans) {
        return spans.stream().map(span -> span.path("name").asText()).toList();
    }

    /** None, while Zipkin does not know the trace yet: it answers with one problem and no list of spans. */
    private List<JsonNode> spans(Suite suite, String traceId) throws IOException, InterruptedException {
        var answer = get(suite, "/trace/" + traceId);
        return answer.isArray() ? elements(answer).toList() : List.of();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode get(Suite suite, String path) throws IOException, InterruptedException {
        var zipkin = suite.zipkin().orElseThrow();
        var request = HttpRequest.newBuilder(URI.create(zipkin.api() + path)).build();
        var answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() == 200 ? json.readTree(answer.body()) : json.missingNode();
    }
}
