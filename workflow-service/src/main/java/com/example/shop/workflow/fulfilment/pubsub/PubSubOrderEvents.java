package com.example.shop.workflow.fulfilment.pubsub;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.OrderEvent;
import com.example.shop.workflow.fulfilment.OrderEvents;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes to the topic of orders; subscribers route by the CloudEvent's type. */
@Component
class PubSubOrderEvents implements OrderEvents {

    static final String PUBSUB = "pubsub";

    private final DaprClient client;

    PubSubOrderEvents(DaprClient client) {
        this.client = client;
    }

    @Override
    @RecordJourneyStep(block = BuildingBlock.PUBSUB, text = "Published #{#event.type()}")
    public void publish(OrderEvent event) {
        var request = new PublishEventRequest(PUBSUB, OrderEvent.TOPIC, event).setMetadata(metadata(event));
        client.publishEvent(request).block();
    }

    /** With the partition key, a broker with partitions delivers the events of one order in sequence. */
    private static Map<String, String> metadata(OrderEvent event) {
        return Map.of(
                "cloudevent.type", event.type(),
                "cloudevent.id", event.orderId() + "-" + event.type(),
                "partitionKey", event.orderId());
    }
}
