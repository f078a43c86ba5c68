package ${package};

import org.springframework.stereotype.Service;

/** Greets. What comes in calls it, be it a request, an event, a job or a binding. */
@Service
public class GreetingService {

    public Greeting greet(String visitor) {
        return new Greeting(visitor, "Hello, " + visitor);
    }
}
