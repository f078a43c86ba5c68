package com.example.webservice.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.webservice.GreetingService;
import io.dapr.Topic;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.CloudEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Publishes visitors to a topic and greets those that it receives. An event that fails goes to the dead-letter topic. */
@RestController
class PubSubVisitors {

    private static final String PUBSUB = "pubsub";
    private static final String TOPIC = "web-service-visitors";

    /** A visitor has arrived. */
    record VisitorArrived(String visitor) {}

    private final DaprClient dapr;
    private final GreetingService greetings;

    PubSubVisitors(DaprClient dapr, GreetingService greetings) {
        this.dapr = dapr;
        this.greetings = greetings;
    }

    void publish(VisitorArrived event) {
        dapr.publishEvent(PUBSUB, TOPIC, event).block();
    }

    /** Dapr may deliver an event twice, so the method has to be idempotent. */
    @Topic(name = TOPIC, pubsubName = PUBSUB, deadLetterTopic = TOPIC + "-dead-letters")
    @PostMapping("/events/visitors")
    SubscriberResponse on(@RequestBody CloudEvent<VisitorArrived> event) {
        greetings.greet(event.getData().visitor());
        return SubscriberResponse.success();
    }
}
