package com.example.shop.inventory.pubsub;

import com.example.shop.dapr.pubsub.Delivery;
import com.example.shop.model.StockLevel;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.Topic;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hears in tests what the service itself does not listen to: its own announcements. */
@RestController
public class HeardLevels {

    private final List<JsonNode> envelopes = new CopyOnWriteArrayList<>();

    @Topic(name = StockLevel.TOPIC, pubsubName = "pubsub")
    @PostMapping("/events/test-stock-level")
    Delivery on(@RequestBody JsonNode envelope) {
        envelopes.add(envelope);
        return Delivery.success();
    }

    /** As they came. */
    List<JsonNode> envelopes() {
        return envelopes;
    }
}
