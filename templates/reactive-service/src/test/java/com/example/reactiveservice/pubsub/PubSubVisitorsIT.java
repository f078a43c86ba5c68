package com.example.reactiveservice.pubsub;

import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.example.reactiveservice.GreetingService;
import com.example.reactiveservice.ServiceTest;
import com.example.reactiveservice.pubsub.PubSubVisitors.VisitorArrived;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PubSubVisitorsIT {

    private final String visitor = "ada-" + UUID.randomUUID();

    @Autowired
    private PubSubVisitors visitors;

    @Autowired
    private GreetingService greetings;

    @Test
    void greetsAVisitorWhoIsPublished() {
        visitors.publish(new VisitorArrived(visitor)).block();

        verify(greetings, timeout(60_000).atLeastOnce()).greet(visitor);
    }
}
