package ${package}.pubsub;

import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import ${package}.GreetingService;
import ${package}.ServiceTest;
import ${package}.pubsub.VisitorTopic.VisitorCame;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class VisitorTopicIT {

    private final String visitor = "ada-" + UUID.randomUUID();

    @Autowired
    private VisitorTopic topic;

    @Autowired
    private GreetingService greetings;

    @Test
    void greetsWhoIsAnnounced() {
        topic.publish(new VisitorCame(visitor)).block();

        verify(greetings, timeout(60_000).atLeastOnce()).greet(visitor);
    }
}
