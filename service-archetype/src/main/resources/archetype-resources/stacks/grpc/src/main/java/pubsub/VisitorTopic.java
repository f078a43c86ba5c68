package ${package}.pubsub;

import ${package}.GreetingService;
import com.example.shop.dapr.callback.TopicHandler;
import com.example.shop.dapr.pubsub.SubscriberResponse;
import io.dapr.client.DaprClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Announces visitors, and greets those that are announced. What cannot be handled goes to the dead-letter topic. */
@Component
class VisitorTopic {

    private static final String PUBSUB = "pubsub";
    private static final String TOPIC = "${artifactId}-visitors";

    /** Somebody has come. */
    record VisitorCame(String visitor) {}

    private final DaprClient dapr;
    private final GreetingService greetings;

    VisitorTopic(DaprClient dapr, GreetingService greetings) {
        this.dapr = dapr;
        this.greetings = greetings;
    }

    void publish(VisitorCame event) {
        dapr.publishEvent(PUBSUB, TOPIC, event).block();
    }

    /** May come twice, so it has to be idempotent. */
    private SubscriberResponse on(VisitorCame event) {
        greetings.greet(event.visitor());
        return SubscriberResponse.success();
    }

    /** Tells the sidecar. */
    @Configuration(proxyBeanMethods = false)
    static class Subscriptions {

        @Bean
        TopicHandler<VisitorCame> visitors(VisitorTopic topic) {
            return new TopicHandler<>(PUBSUB, TOPIC, TOPIC + "-dead-letters", VisitorCame.class, topic::on);
        }
    }
}
