package com.example.shop.inventory.pubsub;

import com.example.shop.dapr.pubsub.Delivery;
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
 * Hears what hand scanners have counted. They write plain bytes into the broker and know nothing of CloudEvents, so the
 * subscription says {@code rawPayload}: the sidecar then wraps whatever comes, as binary data.
 */
@RestController
class StockCountSubscriber {

    private static final String TOPIC = "stock-counts";
    private static final String GIVEN_UP = "stock-counts-dead-letters";
    private static final String RAW = "{\"rawPayload\": \"true\"}";

    private final RestockService restockService;
    private final MessageReader messages;

    StockCountSubscriber(RestockService restockService, MessageReader messages) {
        this.restockService = restockService;
        this.messages = messages;
    }

    /** What will be no better the next time is put aside and done with; what may be better is thrown and comes again. */
    @Topic(name = TOPIC, pubsubName = "pubsub", metadata = RAW, deadLetterTopic = GIVEN_UP)
    @PostMapping("/events/stock-count")
    Delivery on(@RequestBody CloudEvent<Void> event) {
        var content = content(event);
        try {
            restockService.on(messages.read(content, StockCount.class));
        } catch (BadMessage | UnknownProduct e) {
            restockService.onBad(String.valueOf(e.getMessage()), content);
        }
        return Delivery.success();
    }

    /** What came again until the sidecar's patience was at its end. */
    @Topic(name = GIVEN_UP, pubsubName = "pubsub", metadata = RAW)
    @PostMapping("/events/stock-count-given-up")
    Delivery onGivenUp(@RequestBody CloudEvent<Void> event) {
        restockService.onBad("A count that could not be written for too long", content(event));
        return Delivery.success();
    }

    private static String content(CloudEvent<Void> event) {
        var bytes = event.getBinaryData();
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
