package ${package}.jobs;

import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import ${package}.GreetingService;
import ${package}.ServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReminderJobIT {

    private final String visitor = "ada-" + UUID.randomUUID();

    @Autowired
    private ReminderJob reminders;

    @Autowired
    private GreetingService greetings;

    @Test
    void greetsWhenItIsDue() {
        reminders.schedule(visitor, Instant.now().plusSeconds(1));

        verify(greetings, timeout(60_000).atLeastOnce()).greet(visitor);
    }
}
