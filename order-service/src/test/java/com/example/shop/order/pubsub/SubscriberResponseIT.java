package com.example.shop.order.pubsub;

import static com.example.shop.dapr.pubsub.SubscriberResponse.Status.DROP;
import static com.example.shop.dapr.pubsub.SubscriberResponse.Status.RETRY;
import static com.example.shop.dapr.pubsub.SubscriberResponse.Status.SUCCESS;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.OrderEvent;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.deadletter.DeadLetterService;
import com.example.shop.order.deadletter.ListedDeadLetter;
import com.example.shop.order.pubsub.ProgrammedSubscriber.TestEvent;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what the sidecar does after each response of a subscriber. */
@OrderServiceTest
class SubscriberResponseIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration UNCHANGED_FOR = Duration.ofSeconds(2);

    private final DaprClient dapr;
    private final ProgrammedSubscriber subscriber;
    private final DeadLetterService deadLetters;
    private final String id = UUID.randomUUID().toString();

    SubscriberResponseIT(
            @Autowired DaprClient dapr,
            @Autowired ProgrammedSubscriber subscriber,
            @Autowired DeadLetterService deadLetters) {
        this.dapr = dapr;
        this.subscriber = subscriber;
        this.deadLetters = deadLetters;
    }

    @Test
    void successEndsTheDelivery() {
        publish(SUCCESS);

        awaitDelivered(1, 0);
    }

    @Test
    void retryIsDeliveredAgainUntilItSucceeds() {
        publish(RETRY, RETRY, SUCCESS);

        awaitDelivered(3, 0);
    }

    @Test
    void dropGoesToTheDeadLetterTopicAtOnce() {
        publish(DROP);

        awaitDelivered(1, 1);
    }

    private void publish(SubscriberResponse.Status... responses) {
        dapr.publishEvent(new PublishEventRequest("pubsub", OrderEvent.TOPIC, new TestEvent(id, List.of(responses)))
                        .setMetadata(Map.of("cloudevent.type", ProgrammedSubscriber.TYPE, "cloudevent.id", id)))
                .block();
    }

    private void awaitDelivered(int times, int timesDead) {
        await().atMost(TIMEOUT)
                .during(UNCHANGED_FOR)
                .until(() -> subscriber.delivered(id) == times && timesDead() == timesDead);
    }

    private int timesDead() {
        return deadLetters.all().stream()
                .filter(letter -> letter.id().equals(id))
                .mapToInt(ListedDeadLetter::times)
                .sum();
    }
}
