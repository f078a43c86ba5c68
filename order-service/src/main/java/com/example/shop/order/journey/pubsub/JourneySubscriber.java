package com.example.shop.order.journey.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.JourneyBatch;
import com.example.shop.model.JourneyStep;
import com.example.shop.order.journey.JourneyService;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Subscribes to the steps that services have taken for orders. One event contains steps of one service. */
@RestController
class JourneySubscriber {

    private final JourneyService journeys;
    private final ObjectMapper json;

    JourneySubscriber(JourneyService journeys, ObjectMapper json) {
        this.journeys = journeys;
        this.json = json;
    }

    /** Stores the steps that are complete. If there is another one, the event becomes a dead letter. */
    @Topic(name = JourneyStep.TOPIC, pubsubName = "pubsub", deadLetterTopic = JourneyStep.DEAD_LETTER_TOPIC)
    @PostMapping("/events/journey-step")
    SubscriberResponse on(@RequestBody CloudEvent<JsonNode> event) {
        var published = elements(event.getData());
        var complete = published.stream().flatMap(step -> read(step).stream()).toList();
        journeys.on(new JourneyBatch(complete));
        return !complete.isEmpty() && complete.size() == published.size()
                ? SubscriberResponse.success()
                : SubscriberResponse.drop();
    }

    /** Earlier releases published a single step without an array. */
    private static List<JsonNode> elements(@Nullable JsonNode data) {
        if (data == null) {
            return List.of();
        }
        return data.isArray() ? StreamSupport.stream(data.spliterator(), false).toList() : List.of(data);
    }

    private Optional<JourneyStep> read(JsonNode step) {
        try {
            return Optional.ofNullable(json.treeToValue(step, JourneyStep.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
