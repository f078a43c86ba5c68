package com.example.shop.order.deadletter.pubsub;

import com.example.shop.order.deadletter.DeadLetter;
import com.example.shop.order.deadletter.Redrive;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes an event to its topic again as it came: with its id, its type and its content type, or as plain bytes. */
@Component
class PubSubRedrive implements Redrive {

    private final DaprClient client;

    PubSubRedrive(DaprClient client) {
        this.client = client;
    }

    @Override
    public void publish(DeadLetter letter) {
        client.publishEvent(request(letter)).block();
    }

    private static PublishEventRequest request(DeadLetter letter) {
        var binary = letter.binary();
        if (binary == null) {
            return new PublishEventRequest("pubsub", letter.topic(), letter.data()).setMetadata(envelope(letter));
        }
        var request = new PublishEventRequest("pubsub", letter.topic(), binary.bytes());
        var contentType = binary.contentType();
        return contentType == null
                ? request.setContentType("application/octet-stream").setMetadata(Map.of("rawPayload", "true"))
                : request.setContentType(contentType).setMetadata(envelope(letter));
    }

    private static Map<String, String> envelope(DeadLetter letter) {
        return Map.of("cloudevent.type", letter.type(), "cloudevent.id", letter.idOfEvent());
    }
}
