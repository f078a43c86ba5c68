package com.example.grpcservice.pubsub;

import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.example.grpcservice.GreetingService;
import com.example.grpcservice.ServiceTest;
import com.example.grpcservice.pubsub.PubSubVisitors.VisitorArrived;
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
