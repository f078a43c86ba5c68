package com.example.shop.order.deadletter.pubsub;

import com.example.shop.order.deadletter.DeadLetter;
import com.example.shop.order.deadletter.Redrive;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes an event to its topic again, with the id and the type that it had. */
@Component
class PubSubRedrive implements Redrive {

    private final DaprClient client;

    PubSubRedrive(DaprClient client) {
        this.client = client;
    }

    @Override
    public void publish(DeadLetter letter) {
        var request = new PublishEventRequest("pubsub", letter.topic(), letter.data())
                .setMetadata(Map.of("cloudevent.type", letter.type(), "cloudevent.id", letter.id()));
        client.publishEvent(request).block();
    }
}
