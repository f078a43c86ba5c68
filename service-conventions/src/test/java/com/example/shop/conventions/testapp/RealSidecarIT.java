package com.example.shop.conventions.testapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.invocation.RestClientInvocation;
import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.dapr.trace.TraceHeaders;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.junit.DaprTest;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.Topic;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.CloudEvent;
import io.dapr.client.domain.PublishEventRequest;
import io.dapr.client.domain.StateOptions;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import io.dapr.workflows.WorkflowStub;
import io.dapr.workflows.client.DaprWorkflowClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** What only a real sidecar can show: what it does with the trace, and what its failures look like to a caller. */
@DaprTest("workflow-service")
@SpringBootTest(
        classes = TestApp.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"server.port=${APP_PORT}", "server.address=127.0.0.1", "spring.application.name=workflow-service"
        })
@AutoConfigureObservability
@Import({RealSidecarIT.Shop.class, RealSidecarIT.Desk.class, RealSidecarIT.Traced.class, RealSidecarIT.NoteTrace.class})
class RealSidecarIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Map<String, String> TRACES = new ConcurrentHashMap<>();

    @Autowired
    @Nullable
    private TestRestTemplate http;

    @Test
    void oneTraceRunsThroughSubscribersAndWorkflows() {
        var id = UUID.randomUUID().toString();
        var traceId = id.replace("-", "");

        assertThat(post("/publish/" + id, traceId).getStatusCode().value()).isEqualTo(200);
        assertThat(post("/workflow/" + id, traceId).getStatusCode().value()).isEqualTo(200);

        await().atMost(LONG).untilAsserted(() -> assertThat(TRACES)
                .containsEntry("subscriber " + id, traceId)
                .containsEntry("activity " + id, traceId));
    }

    @Test
    void callsOfEveryMethodArriveWithTheirQueryTheirHeadersAndTheirBody(
            @Autowired RestClient.Builder builder,
            @Autowired Sidecar sidecar,
            @Autowired RestClientInvocation invocation) {
        var client = builder.baseUrl(sidecar.httpEndpoint())
                .defaultHeader("dapr-app-id", "workflow-service")
                .apply(invocation)
                .build();
        var desk = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(DeskApi.class);

        assertThat(desk.get("a b", "blue & green", "north"))
                .isEqualTo(new Seen("GET", "a b", "blue & green", "north", ""));
        assertThat(desk.post("1", "red", "north", new Note("new")))
                .isEqualTo(new Seen("POST", "1", "red", "north", "new"));
        assertThat(desk.put("1", "red", "north", new Note("other")))
                .isEqualTo(new Seen("PUT", "1", "red", "north", "other"));
        assertThat(desk.delete("1", "red", "north")).isEqualTo(new Seen("DELETE", "1", "red", "north", ""));
    }

    @Test
    void aMissingComponentIsOurFaultAndNamed() {
        var answer = post("/unknown-store", "1".repeat(32));

        assertThat(answer.getStatusCode().value()).isEqualTo(502);
        assertThat(answer.getBody()).contains("\"daprErrorCode\":\"DAPR_STATE_NOT_FOUND\"");
    }

    @Test
    void aLostRaceIsAConflict() {
        var answer = post("/stale-etag", "1".repeat(32));

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(409);
        assertThat(answer.getBody()).contains("\"daprErrorCode\":");
    }

    @Test
    void aMissingSidecarIsNamedAndComesBack() {
        var sidecar = LocalDapr.current().sidecar();
        await().atMost(LONG).untilAsserted(() -> assertThat(status("/ready")).isEqualTo(200));

        sidecar.stop();
        try {
            assertThat(post("/unknown-store", "1".repeat(32)))
                    .satisfies(
                            answer -> assertThat(answer.getStatusCode().value()).isEqualTo(503))
                    .satisfies(answer -> assertThat(answer.getBody()).contains("\"daprErrorCode\":\"UNAVAILABLE\""));
            assertThat(status("/ready")).isEqualTo(503);
            assertThat(status("/health")).isEqualTo(200);
        } finally {
            sidecar.restart();
        }

        await().atMost(LONG).untilAsserted(() -> assertThat(status("/ready")).isEqualTo(200));
        await().atMost(LONG).untilAsserted(this::oneTraceRunsThroughSubscribersAndWorkflows);
    }

    private int status(String path) {
        assertThat(http).isNotNull();
        return http.getForEntity(path, String.class).getStatusCode().value();
    }

    private ResponseEntity<String> post(String path, String traceId) {
        assertThat(http).isNotNull();
        return http.exchange(
                RequestEntity.post(path)
                        .header("traceparent", "00-" + traceId + "-b7ad6b7169203331-01")
                        .build(),
                String.class);
    }

    @RestController
    static class Shop {

        private final DaprClient dapr;
        private final DaprWorkflowClient workflows;
        private final TraceHeaders trace;

        Shop(DaprClient dapr, DaprWorkflowClient workflows, TraceHeaders trace) {
            this.dapr = dapr;
            this.workflows = workflows;
            this.trace = trace;
        }

        @PostMapping("/publish/{id}")
        void publish(@PathVariable String id) {
            dapr.publishEvent(new PublishEventRequest("pubsub", "orders", Map.of("orderId", id)))
                    .block();
        }

        @PostMapping("/workflow/{id}")
        void start(@PathVariable String id) {
            workflows.scheduleNewWorkflow("Traced", id, id);
        }

        @PostMapping("/unknown-store")
        void unknownStore() {
            dapr.getState("nowhere", "key", String.class).block();
        }

        @PostMapping("/stale-etag")
        void staleEtag() {
            dapr.saveState("statestore", "race", "first").block();
            dapr.saveState(
                            "statestore",
                            "race",
                            "no-such-etag",
                            "second",
                            new StateOptions(null, StateOptions.Concurrency.FIRST_WRITE))
                    .block();
        }

        @Topic(name = "orders", pubsubName = "pubsub")
        @PostMapping("/events/orders")
        SubscriberResponse on(@RequestBody CloudEvent<JsonNode> event) {
            TRACES.put(
                    "subscriber " + event.getData().path("orderId").asText(),
                    trace.traceId().orElse("none"));
            return SubscriberResponse.success();
        }
    }

    record Note(String text) {}

    record Seen(String method, String id, String colour, String tenant, String body) {}

    @HttpExchange("/desk/{id}")
    interface DeskApi {

        @GetExchange
        Seen get(@PathVariable String id, @RequestParam String colour, @RequestHeader("X-Tenant") String tenant);

        @PostExchange
        Seen post(
                @PathVariable String id,
                @RequestParam String colour,
                @RequestHeader("X-Tenant") String tenant,
                @RequestBody Note body);

        @PutExchange
        Seen put(
                @PathVariable String id,
                @RequestParam String colour,
                @RequestHeader("X-Tenant") String tenant,
                @RequestBody Note body);

        @DeleteExchange
        Seen delete(@PathVariable String id, @RequestParam String colour, @RequestHeader("X-Tenant") String tenant);
    }

    @RestController
    static class Desk {

        @RequestMapping("/desk/{id}")
        Seen see(
                HttpMethod method,
                @PathVariable String id,
                @RequestParam String colour,
                @RequestHeader("X-Tenant") String tenant,
                @RequestBody(required = false) @Nullable Note body) {
            return new Seen(method.name(), id, colour, tenant, body == null ? "" : body.text());
        }
    }

    static class Traced implements Workflow {

        @Override
        public WorkflowStub create() {
            return context -> context.callActivity("NoteTrace", context.getInput(String.class))
                    .await();
        }
    }

    static class NoteTrace implements WorkflowActivity {

        private final TraceHeaders trace;

        NoteTrace(TraceHeaders trace) {
            this.trace = trace;
        }

        @Override
        public Object run(WorkflowActivityContext context) {
            TRACES.put(
                    "activity " + context.getInput(String.class),
                    trace.traceId().orElse("none"));
            return "noted";
        }
    }
}
