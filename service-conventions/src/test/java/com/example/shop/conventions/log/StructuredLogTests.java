package com.example.shop.conventions.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.conventions.testapp.TestApp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.RequestEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** With the one setting that containers make, every line is JSON that names the app, the trace and the order. */
@SpringBootTest(
        classes = TestApp.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=ecs")
@AutoConfigureObservability
@ExtendWith(OutputCaptureExtension.class)
@Import(StructuredLogTests.Orders.class)
class StructuredLogTests {

    private static final String ID = "0b7d3f0e-52c3-4f8e-9d55-0e4c5b1f0a11";
    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    @Autowired
    @Nullable
    private TestRestTemplate http;

    @RestController
    static class Orders {

        @GetMapping("/orders/{orderId}")
        void look(@PathVariable String orderId) {
            LoggerFactory.getLogger(Orders.class).info("Looked at an order");
        }
    }

    @Test
    void namesAppTraceAndOrder(CapturedOutput output) {
        var request = RequestEntity.get("/orders/" + ID)
                .header("traceparent", "00-" + TRACE_ID + "-b7ad6b7169203331-01")
                .build();
        assertThat(http).isNotNull();
        http.exchange(request, Void.class);

        await().untilAsserted(() -> assertThat(output.getOut()).contains("Looked at an order"));
        var line = json(output.getOut()
                .lines()
                .filter(it -> it.contains("Looked at an order"))
                .findFirst()
                .orElseThrow());
        assertThat(line.path("message").asText()).isEqualTo("Looked at an order");
        assertThat(line.at("/service/name").asText()).isEqualTo("test-app");
        assertThat(line.path("trace.id").asText()).isEqualTo(TRACE_ID);
        assertThat(line.path("order.id").asText()).isEqualTo(ID);
        assertThat(line.at("/log/level").asText()).isEqualTo("INFO");
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (java.io.IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
