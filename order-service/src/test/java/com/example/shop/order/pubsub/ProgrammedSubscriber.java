package com.example.shop.order.pubsub;

import com.example.shop.dapr.pubsub.Delivery;
import com.example.shop.model.OrderEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.Rule;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A subscriber that answers each event of its type as the event itself says: the first time, the second time and so on. */
@RestController
public class ProgrammedSubscriber {

    static final String TYPE = "Programmed";

    private static final String ITS_TYPE = "event.type == '" + TYPE + "'";

    record Programme(String id, List<Delivery.Status> answers) {}

    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();

    @Topic(
            name = OrderEvent.TOPIC,
            pubsubName = "pubsub",
            deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC,
            rule = @Rule(match = ITS_TYPE, priority = 4))
    @PostMapping("/events/test-programmed")
    Delivery on(@RequestBody CloudEvent<Programme> event) {
        var programme = event.getData();
        delivered.add(programme.id());
        return new Delivery(programme.answers().get(times(delivered, programme.id()) - 1));
    }

    @Topic(name = OrderEvent.DEAD_LETTER_TOPIC, pubsubName = "pubsub", rule = @Rule(match = ITS_TYPE, priority = 1))
    @PostMapping("/events/test-programmed-dead-letter")
    Delivery onDeadLetter(@RequestBody CloudEvent<JsonNode> event) {
        givenUp.add(event.getData().path("id").asText());
        return Delivery.success();
    }

    int delivered(String id) {
        return times(delivered, id);
    }

    int givenUp(String id) {
        return times(givenUp, id);
    }

    private static int times(List<String> ids, String id) {
        return (int) ids.stream().filter(id::equals).count();
    }
}
