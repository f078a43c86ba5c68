package com.example.shop.order.pubsub;

import static com.example.shop.dapr.pubsub.Delivery.Status.DROP;
import static com.example.shop.dapr.pubsub.Delivery.Status.RETRY;
import static com.example.shop.dapr.pubsub.Delivery.Status.SUCCESS;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.pubsub.Delivery;
import com.example.shop.model.OrderEvent;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.pubsub.ProgrammedSubscriber.Programme;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the sidecar makes of each answer of a subscriber. */
@OrderServiceTest
class SubscriberResponseIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final DaprClient dapr;
    private final ProgrammedSubscriber deliveries;
    private final String id = UUID.randomUUID().toString();

    SubscriberResponseIT(@Autowired DaprClient dapr, @Autowired ProgrammedSubscriber deliveries) {
        this.dapr = dapr;
        this.deliveries = deliveries;
    }

    @Test
    void successIsTheEndOfIt() {
        publish(SUCCESS);

        awaitDelivered(1, 0);
    }

    @Test
    void retryComesAgainUntilItIsASuccess() {
        publish(RETRY, RETRY, SUCCESS);

        awaitDelivered(3, 0);
    }

    @Test
    void dropIsGivenUpAtOnceAndNeverComesAgain() {
        publish(DROP);

        awaitDelivered(1, 1);
    }

    private void publish(Delivery.Status... answers) {
        dapr.publishEvent(new PublishEventRequest("pubsub", OrderEvent.TOPIC, new Programme(id, List.of(answers)))
                        .setMetadata(Map.of("cloudevent.type", ProgrammedSubscriber.TYPE)))
                .block();
    }

    private void awaitDelivered(int times, int givenUp) {
        await().atMost(TIMEOUT)
                .during(A_WHILE)
                .until(() -> deliveries.delivered(id) == times && deliveries.givenUp(id) == givenUp);
    }
}
