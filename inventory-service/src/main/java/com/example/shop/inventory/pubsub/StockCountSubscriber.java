package com.example.shop.inventory.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.inventory.BadMessage;
import com.example.shop.inventory.MessageReader;
import com.example.shop.inventory.RestockService;
import com.example.shop.inventory.StockCount;
import com.example.shop.inventory.UnknownProduct;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Receives the counts of hand scanners. The scanners publish plain bytes to the broker instead of CloudEvents, so the
 * subscription has {@code rawPayload}: the sidecar puts the bytes into a CloudEvent as binary data.
 */
@RestController
class StockCountSubscriber {

    private static final String TOPIC = "stock-counts";
    private static final String DEAD_LETTER_TOPIC = "stock-counts-dead-letters";
    private static final String RAW = "{\"rawPayload\": \"true\"}";

    private final RestockService restockService;
    private final MessageReader messages;

    StockCountSubscriber(RestockService restockService, MessageReader messages) {
        this.restockService = restockService;
        this.messages = messages;
    }

    /**
     * If a retry cannot succeed, stores the message for an operator and returns success. Any other exception makes Dapr
     * deliver the message again.
     */
    @Topic(name = TOPIC, pubsubName = "pubsub", metadata = RAW, deadLetterTopic = DEAD_LETTER_TOPIC)
    @PostMapping("/events/stock-count")
    SubscriberResponse on(@RequestBody CloudEvent<Void> event) {
        var content = content(event);
        try {
            restockService.on(messages.read(content, StockCount.class));
        } catch (BadMessage | UnknownProduct e) {
            restockService.onBad(String.valueOf(e.getMessage()), content);
        }
        return SubscriberResponse.success();
    }

    /** Receives the messages that still failed after all retries of the sidecar. */
    @Topic(name = DEAD_LETTER_TOPIC, pubsubName = "pubsub", metadata = RAW)
    @PostMapping("/events/stock-count-given-up")
    SubscriberResponse onDeadLetter(@RequestBody CloudEvent<Void> event) {
        restockService.onBad("A count that failed after all retries", content(event));
        return SubscriberResponse.success();
    }

    private static String content(CloudEvent<Void> event) {
        var bytes = event.getBinaryData();
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
