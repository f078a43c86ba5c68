package com.example.shop.order.journey.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.JourneyBatch;
import com.example.shop.model.JourneyStep;
import com.example.shop.order.journey.JourneyService;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Subscribes to the steps that services have taken for orders. One event contains steps of one service. */
@RestController
class JourneySubscriber {

    private final JourneyService journeys;

    JourneySubscriber(JourneyService journeys) {
        this.journeys = journeys;
    }

    @Topic(name = JourneyStep.TOPIC, pubsubName = "pubsub", deadLetterTopic = JourneyStep.DEAD_LETTER_TOPIC)
    @PostMapping("/events/journey-step")
    SubscriberResponse on(@RequestBody CloudEvent<JourneyBatch> event) {
        journeys.on(event.getData());
        return SubscriberResponse.success();
    }
}
