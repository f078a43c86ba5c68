package com.example.webservice.pubsub;

import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.example.webservice.GreetingService;
import com.example.webservice.ServiceTest;
import com.example.webservice.pubsub.PubSubVisitors.VisitorArrived;
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
        visitors.publish(new VisitorArrived(visitor));

        verify(greetings, timeout(60_000).atLeastOnce()).greet(visitor);
    }
}
