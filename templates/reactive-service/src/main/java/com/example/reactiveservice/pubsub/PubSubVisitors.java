package com.example.reactiveservice.pubsub;

import com.example.reactiveservice.GreetingService;
import com.example.shop.dapr.pubsub.SubscriberResponse;
import io.dapr.Topic;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.CloudEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Publishes visitors to a topic and greets those that it receives. An event that fails goes to the dead-letter topic. */
@RestController
class PubSubVisitors {

    private static final String PUBSUB = "pubsub";
    private static final String TOPIC = "reactive-service-visitors";

    /** A visitor has arrived. */
    record VisitorArrived(String visitor) {}

    private final DaprClient dapr;
    private final GreetingService greetings;

    PubSubVisitors(DaprClient dapr, GreetingService greetings) {
        this.dapr = dapr;
        this.greetings = greetings;
    }

    Mono<Void> publish(VisitorArrived event) {
        return dapr.publishEvent(PUBSUB, TOPIC, event);
    }

    /** Dapr may deliver an event twice, so the method has to be idempotent. */
    @Topic(name = TOPIC, pubsubName = PUBSUB, deadLetterTopic = TOPIC + "-dead-letters")
    @PostMapping("/events/visitors")
    Mono<SubscriberResponse> on(@RequestBody CloudEvent<VisitorArrived> event) {
        return Mono.fromCallable(() -> greetings.greet(event.getData().visitor()))
                .thenReturn(SubscriberResponse.success());
    }
}
