package com.example.shop.order.deadletter.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.JourneyStep;
import com.example.shop.model.OrderEvent;
import com.example.shop.order.deadletter.DeadLetterService;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Subscribes to the dead-letter topics. It reads the envelope as plain JSON, because the envelope itself may be the
 * reason why a subscriber failed. These subscriptions have no dead-letter topic of their own.
 */
@RestController
class DeadLetterSubscriber {

    private final DeadLetterService letters;

    DeadLetterSubscriber(DeadLetterService letters) {
        this.letters = letters;
    }

    @Topic(name = OrderEvent.DEAD_LETTER_TOPIC, pubsubName = "pubsub")
    @PostMapping("/events/dead-letter")
    SubscriberResponse onOrderEvent(@RequestBody JsonNode event) {
        return keep(OrderEvent.TOPIC, event);
    }

    @Topic(name = JourneyStep.DEAD_LETTER_TOPIC, pubsubName = "pubsub")
    @PostMapping("/events/dead-journey-step")
    SubscriberResponse onJourneyStep(@RequestBody JsonNode event) {
        return keep(JourneyStep.TOPIC, event);
    }

    private SubscriberResponse keep(String topic, JsonNode event) {
        var data = event.has("data") ? event.path("data") : event.path("data_base64");
        letters.keep(id(event), topic, event.path("type").asText(), data);
        return SubscriberResponse.success();
    }

    /** Other clients choose ids of any format, but a path and a state key allow only some characters. */
    private static String id(JsonNode event) {
        var id = event.path("id").asText();
        return id.matches("[A-Za-z0-9-]{1,128}")
                ? id
                : UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}
