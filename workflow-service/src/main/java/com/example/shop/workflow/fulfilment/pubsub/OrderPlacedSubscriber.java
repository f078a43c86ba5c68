package com.example.shop.workflow.fulfilment.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.OrderPlaced;
import com.example.shop.workflow.fulfilment.Fulfilments;
import io.dapr.Rule;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Starts the fulfilment of each order that is placed. */
@RestController
class OrderPlacedSubscriber {

    private final Fulfilments fulfilments;

    OrderPlacedSubscriber(Fulfilments fulfilments) {
        this.fulfilments = fulfilments;
    }

    /** May be called again with the same event. If it throws, the sidecar delivers the event again. */
    @Topic(
            name = OrderEvent.TOPIC,
            pubsubName = PubSubOrderEvents.PUBSUB,
            deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC,
            rule = @Rule(match = "event.type == '" + OrderPlaced.TYPE + "'", priority = 1))
    @PostMapping("/events/order-placed")
    SubscriberResponse on(@RequestBody CloudEvent<OrderPlaced> event) {
        fulfilments.start(event.getData());
        return SubscriberResponse.success();
    }

    /** The default route. Without it, the sidecar sends each event that no rule matches to the dead letter topic. */
    @Topic(
            name = OrderEvent.TOPIC,
            pubsubName = PubSubOrderEvents.PUBSUB,
            deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC)
    @PostMapping("/events/order-other")
    SubscriberResponse onOther() {
        return SubscriberResponse.success();
    }
}
