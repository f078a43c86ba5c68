package com.example.shop.order.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.OrderEvent;
import io.dapr.Rule;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A subscriber whose responses are in the event: one for the first delivery, one for the second, and so on. */
@RestController
public class ProgrammedSubscriber {

    static final String TYPE = "Programmed";

    private static final String ITS_TYPE = "event.type == '" + TYPE + "'";

    record TestEvent(String id, List<SubscriberResponse.Status> responses) {}

    private final List<String> delivered = new CopyOnWriteArrayList<>();

    @Topic(
            name = OrderEvent.TOPIC,
            pubsubName = "pubsub",
            deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC,
            rule = @Rule(match = ITS_TYPE, priority = 4))
    @PostMapping("/events/test-programmed")
    SubscriberResponse on(@RequestBody CloudEvent<TestEvent> event) {
        var testEvent = event.getData();
        delivered.add(testEvent.id());
        return new SubscriberResponse(testEvent.responses().get(times(delivered, testEvent.id()) - 1));
    }

    int delivered(String id) {
        return times(delivered, id);
    }

    private static int times(List<String> ids, String id) {
        return (int) ids.stream().filter(id::equals).count();
    }
}
