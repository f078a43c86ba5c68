package com.example.shop.notification.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.Customer;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.RejectionReason;
import com.example.shop.notification.NotificationServiceTest;
import com.example.shop.notification.OutcomeExamples;
import com.example.shop.notification.ReceivedMails;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.domain.PublishEventRequest;
import io.dapr.config.Properties;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NotificationServiceTest
class OrderOutcomeSubscriberIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init") // It is set before all tests.
    private static DaprClient workflowService;

    private final String orderId = UUID.randomUUID().toString();
    private final Customer ada = new Customer("Ada <script>", orderId + "@example.com");

    @BeforeAll
    static void startPublisher() {
        var sidecar = LocalDapr.current().startCaller("workflow-service");
        workflowService = new DaprClientBuilder()
                .withPropertyOverride(Properties.GRPC_PORT, Integer.toString(sidecar.grpcPort()))
                .withPropertyOverride(Properties.API_TOKEN, sidecar.apiToken())
                .build();
    }

    @AfterAll
    static void stopPublishing() throws Exception {
        workflowService.close();
    }

    @Test
    void aConfirmedOrderLeadsToAMail() {
        publish(OutcomeExamples.confirmed(orderId, ada));

        awaitMail("Your order " + orderId + " is confirmed", "39.98 EUR");
        assertThat(ReceivedMails.body(ReceivedMails.of(ada.email()).get(0))).contains("Dear Ada &lt;script&gt;,");
    }

    @Test
    void aRejectedOrderLeadsToAMail() {
        publish(OutcomeExamples.rejected(orderId, ada, RejectionReason.PAYMENT_DECLINED, "card declined"));

        awaitMail("We could not fulfil your order " + orderId, "your payment was declined (card declined)");
    }

    @Test
    void aRepeatedEventLeadsToOneMail() {
        for (var i = 0; i < 5; i++) {
            publish(OutcomeExamples.confirmed(orderId, ada));
        }
        awaitMail("Your order " + orderId + " is confirmed", "39.98 EUR");

        publish(OutcomeExamples.confirmed(orderId, ada));

        await().during(Duration.ofSeconds(2))
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(ReceivedMails.of(ada.email())).hasSize(1));
    }

    private void publish(OrderEvent event) {
        workflowService
                .publishEvent(new PublishEventRequest("pubsub", OrderEvent.TOPIC, event)
                        .setMetadata(Map.of("cloudevent.type", event.type())))
                .block();
    }

    private void awaitMail(String subject, String text) {
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(ReceivedMails.of(ada.email()))
                .singleElement()
                .satisfies(mail -> assertThat(ReceivedMails.subject(mail)).isEqualTo(subject))
                .satisfies(mail -> assertThat(ReceivedMails.body(mail)).contains(text)));
    }
}
