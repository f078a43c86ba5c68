package com.example.shop.order.journey.pubsub;

import com.example.shop.model.JourneyStep;
import com.example.shop.order.journey.JourneyService;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.Topic;
import io.dapr.client.domain.BulkSubscribeAppResponse;
import io.dapr.client.domain.BulkSubscribeAppResponseEntry;
import io.dapr.client.domain.BulkSubscribeAppResponseStatus;
import io.dapr.client.domain.BulkSubscribeMessage;
import io.dapr.client.domain.BulkSubscribeMessageEntry;
import io.dapr.client.domain.CloudEvent;
import io.dapr.springboot.annotations.BulkSubscribe;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Subscribes to the steps that services have taken for orders. Dapr delivers the steps that arrive within 20 ms in one
 * request, so that the record of an order is written once for all of them.
 *
 * <p>The time is short because each waiting message occupies one of the ten workers of {@code pubsub.redis}, which all
 * subscriptions of the app share.
 */
@RestController
class JourneySubscriber {

    private static final Logger log = LoggerFactory.getLogger(JourneySubscriber.class);

    private final JourneyService journeys;
    private final ObjectMapper json;

    JourneySubscriber(JourneyService journeys, ObjectMapper json) {
        this.journeys = journeys;
        this.json = json;
    }

    /**
     * Returns a status for each message. If the steps cannot be stored, this method throws, and Dapr delivers all messages
     * again.
     */
    @Topic(name = JourneyStep.TOPIC, pubsubName = "pubsub", deadLetterTopic = JourneyStep.DEAD_LETTER_TOPIC)
    @BulkSubscribe(maxMessagesCount = 100, maxAwaitDurationMs = 20)
    @PostMapping("/events/journey-step")
    BulkSubscribeAppResponse on(@RequestBody BulkSubscribeMessage<CloudEvent<JsonNode>> bulk) {
        var steps = new ArrayList<JourneyStep>();
        var responses = new ArrayList<BulkSubscribeAppResponseEntry>();
        for (var entry : bulk.getEntries()) {
            responses.add(new BulkSubscribeAppResponseEntry(entry.getEntryId(), read(entry, steps)));
        }
        journeys.on(steps);
        return new BulkSubscribeAppResponse(responses);
    }

    /** Dapr publishes a dropped event to the dead-letter topic. A retry would delay all later steps. */
    private BulkSubscribeAppResponseStatus read(
            BulkSubscribeMessageEntry<CloudEvent<JsonNode>> entry, List<JourneyStep> steps) {
        try {
            steps.add(json.treeToValue(entry.getEvent().getData(), JourneyStep.class));
            return BulkSubscribeAppResponseStatus.SUCCESS;
        } catch (JsonProcessingException e) {
            log.warn("The event {} is not a step of a journey", entry.getEvent().getId());
            return BulkSubscribeAppResponseStatus.DROP;
        }
    }
}
