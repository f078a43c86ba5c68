package com.example.shop.order.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.OrderRejected;
import com.example.shop.order.OrderService;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.Rule;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Subscribes to the outcome of orders. Dapr may deliver an event twice, and the second delivery changes nothing. */
@RestController
class OrderEventSubscriber {

    private final OrderService orders;

    OrderEventSubscriber(OrderService orders) {
        this.orders = orders;
    }

    @Topic(
            name = OrderEvent.TOPIC,
            pubsubName = "pubsub",
            deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC,
            rule = @Rule(match = "event.type == 'OrderConfirmed'", priority = 1))
    @PostMapping("/events/order-confirmed")
    SubscriberResponse onConfirmed(@RequestBody CloudEvent<OrderConfirmed> event) {
        orders.on(event.getData());
        return SubscriberResponse.success();
    }

    @Topic(
            name = OrderEvent.TOPIC,
            pubsubName = "pubsub",
            deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC,
            rule = @Rule(match = "event.type == 'OrderRejected'", priority = 2))
    @PostMapping("/events/order-rejected")
    SubscriberResponse onRejected(@RequestBody CloudEvent<OrderRejected> event) {
        orders.on(event.getData());
        return SubscriberResponse.success();
    }

    /**
     * The default route. Without one the sidecar would send each event that no rule matches to the dead letters. JSON that
     * is no CloudEvent also comes here, and is a dead letter.
     */
    @Topic(name = OrderEvent.TOPIC, pubsubName = "pubsub", deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC)
    @PostMapping("/events/order-other")
    SubscriberResponse onOther(@RequestBody JsonNode event) {
        return event.has("specversion") ? SubscriberResponse.success() : SubscriberResponse.drop();
    }
}
