package ${package}.pubsub;

import ${package}.GreetingService;
import com.example.shop.dapr.pubsub.SubscriberResponse;
import io.dapr.Topic;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.CloudEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Announces visitors, and greets those that are announced. What cannot be handled goes to the dead-letter topic. */
@RestController
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

    Mono<Void> publish(VisitorCame event) {
        return dapr.publishEvent(PUBSUB, TOPIC, event);
    }

    /** May come twice, so it has to be idempotent. */
    @Topic(name = TOPIC, pubsubName = PUBSUB, deadLetterTopic = TOPIC + "-dead-letters")
    @PostMapping("/events/visitors")
    Mono<SubscriberResponse> on(@RequestBody CloudEvent<VisitorCame> event) {
        return Mono.fromCallable(() -> greetings.greet(event.getData().visitor()))
                .thenReturn(SubscriberResponse.success());
    }
}
