package com.example.grpcservice.pubsub;

import com.example.grpcservice.GreetingService;
import com.example.shop.dapr.callback.TopicHandler;
import com.example.shop.dapr.pubsub.SubscriberResponse;
import io.dapr.client.DaprClient;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Publishes visitors to a topic and greets those that it receives. An event that fails goes to the dead-letter topic. */
@Component
class PubSubVisitors {

    private static final String PUBSUB = "pubsub";
    private static final String TOPIC = "grpc-service-visitors";

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

    /** The subscription. */
    @Bean
    TopicHandler<VisitorArrived> visitorHandler() {
        return new TopicHandler<>(PUBSUB, TOPIC, TOPIC + "-dead-letters", VisitorArrived.class, this::on);
    }

    /** Dapr may deliver an event twice, so the method has to be idempotent. */
    private SubscriberResponse on(VisitorArrived event) {
        greetings.greet(event.visitor());
        return SubscriberResponse.success();
    }
}
