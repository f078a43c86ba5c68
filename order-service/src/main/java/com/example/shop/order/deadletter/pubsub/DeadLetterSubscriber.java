package com.example.shop.order.deadletter.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.JourneyStep;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.StockLevel;
import com.example.shop.order.deadletter.DeadLetterService;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Subscribes to the dead-letter topics. The subscriptions have {@code rawPayload}, because the envelope itself may be the
 * reason why a subscriber failed: the sidecar passes on all bytes that were published, whatever they are. These
 * subscriptions have no dead-letter topic of their own.
 */
@RestController
class DeadLetterSubscriber {

    private static final String RAW = "{\"rawPayload\": \"true\"}";

    private final DeadLetterService letters;
    private final DeadLetterReader reader;

    DeadLetterSubscriber(DeadLetterService letters, DeadLetterReader reader) {
        this.letters = letters;
        this.reader = reader;
    }

    @Topic(name = OrderEvent.DEAD_LETTER_TOPIC, pubsubName = "pubsub", metadata = RAW)
    @PostMapping("/events/dead-letter")
    SubscriberResponse onOrderEvent(@RequestBody CloudEvent<Void> event) {
        return keep(OrderEvent.TOPIC, event);
    }

    @Topic(name = JourneyStep.DEAD_LETTER_TOPIC, pubsubName = "pubsub", metadata = RAW)
    @PostMapping("/events/dead-journey-step")
    SubscriberResponse onJourneyStep(@RequestBody CloudEvent<Void> event) {
        return keep(JourneyStep.TOPIC, event);
    }

    @Topic(name = StockLevel.DEAD_LETTER_TOPIC, pubsubName = "pubsub", metadata = RAW)
    @PostMapping("/events/dead-stock-level")
    SubscriberResponse onStockLevel(@RequestBody CloudEvent<Void> event) {
        return keep(StockLevel.TOPIC, event);
    }

    private SubscriberResponse keep(String topic, CloudEvent<Void> event) {
        var published = Objects.requireNonNullElseGet(event.getBinaryData(), () -> new byte[0]);
        letters.keep(reader.read(topic, published));
        return SubscriberResponse.success();
    }
}
