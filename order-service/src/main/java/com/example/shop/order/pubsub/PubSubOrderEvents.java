package com.example.shop.order.pubsub;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.OrderEvent;
import com.example.shop.order.OrderEvents;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes to the topic {@value OrderEvent#TOPIC}, as CloudEvents that subscribers route by their type. */
@Component
class PubSubOrderEvents implements OrderEvents {

    /** A customer does not wait for a broker that is not available: the job announces the order later. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final DaprClient dapr;

    PubSubOrderEvents(DaprClient dapr) {
        this.dapr = dapr;
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.PUBSUB,
            text = "Published #{#event.type()} to the topic " + OrderEvent.TOPIC)
    public void publish(OrderEvent event) {
        var request = new PublishEventRequest("pubsub", OrderEvent.TOPIC, event).setMetadata(metadata(event));
        dapr.publishEvent(request).block(TIMEOUT);
    }

    /** The partition key makes a broker with partitions deliver the events of one order in sequence. */
    private static Map<String, String> metadata(OrderEvent event) {
        return Map.of(
                "cloudevent.type", event.type(),
                "cloudevent.id", event.orderId() + "-" + event.type(),
                "partitionKey", event.orderId());
    }
}
