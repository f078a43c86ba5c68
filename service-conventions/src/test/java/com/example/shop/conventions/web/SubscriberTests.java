package com.example.shop.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.conventions.testapp.TestApp;
import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.OrderPlaced;
import io.dapr.Rule;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A {@code @Topic} handler as services write it. The only test of a subscription here: the SDK keeps them for the whole
 * JVM and refuses a rule that a second context brings again.
 */
@SpringBootTest(classes = TestApp.class)
@AutoConfigureMockMvc
@Import(SubscriberTests.Subscriber.class)
class SubscriberTests {

    private static final String EVENT = """
            {"id":"order-1-OrderPlaced","source":"order-service","type":"OrderPlaced","specversion":"1.0",
             "datacontenttype":"application/json","pubsubname":"pubsub","topic":"orders",
             "time":"2026-01-01T00:00:00Z","expiration":"2026-01-02T00:00:00Z",
             "traceid":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
             "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","tracestate":"",
             "data":{"orderId":"%s","customer":{"name":"Ada","email":"ada@example.com"},"lines":[],
                     "total":{"amount":0.00,"currency":"EUR"},"paymentToken":"tok_visa",
                     "at":"2026-01-01T00:00:00Z","addedByALaterVersion":true}}""";

    @Autowired
    @Nullable
    private MockMvcTester http;

    @Test
    void isAnnouncedToTheSidecar() {
        assertThat(mvc().get().uri("/dapr/subscribe").header("dapr-api-token", "token-of-the-test-app"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"pubsubName":"pubsub","topic":"orders","deadLetterTopic":"orders-dead-letters",
                          "routes":{"rules":[{"match":"event.type == 'OrderPlaced'","path":"/events/typed"}]}}]
                        """);
    }

    @Test
    void takesAnEnvelopeWithWhateverIsOnIt() {
        assertAnswer(EVENT.formatted("order-1"), "SUCCESS");
        assertAnswer(EVENT.formatted("order-2"), "RETRY");
        assertAnswer(EVENT.formatted("order-3"), "DROP");
    }

    @Test
    void answersAProblemToAnEventThatItCannotRead() {
        assertThat(mvc().post()
                        .uri("/events/typed")
                        .header("dapr-api-token", "token-of-the-test-app")
                        .contentType("application/cloudevents+json")
                        .content("{\"data\":{\"at\":\"yesterday\"}}"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("data.at");
    }

    private void assertAnswer(String event, String status) {
        assertThat(mvc().post()
                        .uri("/events/typed")
                        .header("dapr-api-token", "token-of-the-test-app")
                        .contentType("application/cloudevents+json")
                        .content(event))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"status\":\"" + status + "\"}");
    }

    private MockMvcTester mvc() {
        assertThat(http).isNotNull();
        return http;
    }

    @RestController
    static class Subscriber {

        @Topic(
                name = "orders",
                pubsubName = "pubsub",
                deadLetterTopic = "orders-dead-letters",
                rule = @Rule(match = "event.type == 'OrderPlaced'", priority = 1))
        @PostMapping("/events/typed")
        SubscriberResponse on(@RequestBody CloudEvent<OrderPlaced> event) {
            assertThat(event.getTraceParent()).startsWith("00-0af7651916cd43dd8448eb211c80319c");
            assertThat(event.getPubsubName()).isEqualTo("pubsub");
            assertThat(event.getTime()).isNotNull();
            return switch (event.getData().orderId()) {
                case "order-1" -> SubscriberResponse.success();
                case "order-2" -> SubscriberResponse.retry();
                default -> SubscriberResponse.drop();
            };
        }
    }
}
