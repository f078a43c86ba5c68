package com.example.shop.order.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.OrderPlaced;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.Rule;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Subscribes in tests to the events that the service publishes and does not subscribe to itself. */
@RestController
public class ReceivedEvents {

    private final List<CloudEvent<OrderPlaced>> placed = new CopyOnWriteArrayList<>();

    @Topic(
            name = "orders",
            pubsubName = "pubsub",
            deadLetterTopic = "orders-dead-letters",
            rule = @Rule(match = "event.type == 'OrderPlaced'", priority = 3))
    @PostMapping("/events/test-order-placed")
    SubscriberResponse onPlaced(@RequestBody CloudEvent<OrderPlaced> event) {
        placed.add(event);
        return SubscriberResponse.success();
    }

    private final List<JsonNode> others = new CopyOnWriteArrayList<>();

    @Topic(
            name = "orders",
            pubsubName = "pubsub",
            deadLetterTopic = "orders-dead-letters",
            rule = @Rule(match = "event.type == 'Scan'", priority = 9))
    @PostMapping("/events/test-scan")
    SubscriberResponse onOther(@RequestBody JsonNode event) {
        others.add(event);
        return SubscriberResponse.success();
    }

    /** Returns the received events that are not about an order, by their id. */
    public List<JsonNode> others(String eventId) {
        return others.stream()
                .filter(event -> event.path("id").asText().equals(eventId))
                .toList();
    }

    /** Returns the received events of an order, in the sequence of their arrival. */
    public List<CloudEvent<OrderPlaced>> placed(String orderId) {
        return placed.stream()
                .filter(event -> event.getData().orderId().equals(orderId))
                .toList();
    }
}
