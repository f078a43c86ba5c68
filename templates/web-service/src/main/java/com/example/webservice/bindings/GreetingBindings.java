package com.example.webservice.bindings;

import com.example.webservice.Greeting;
import com.example.webservice.GreetingService;
import io.dapr.client.DaprClient;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The input binding {@code greeting-clock} calls this service; the output binding {@code greeting-files} stores files. */
@RestController
class GreetingBindings {

    private static final String FILES = "greeting-files";

    private final DaprClient dapr;
    private final GreetingService greetings;

    GreetingBindings(DaprClient dapr, GreetingService greetings) {
        this.dapr = dapr;
        this.greetings = greetings;
    }

    /** Dapr may call it twice, so it has to be idempotent. */
    @PostMapping("/bindings/greeting-clock")
    void onTick() {
        greetings.greet("everybody");
    }

    void store(Greeting greeting) {
        dapr.invokeBinding(FILES, "create", greeting, file(greeting.visitor()), Void.class)
                .block();
    }

    Greeting load(String visitor) {
        return dapr.invokeBinding(FILES, "get", "", file(visitor), Greeting.class)
                .blockOptional()
                .orElseThrow();
    }

    private static Map<String, String> file(String visitor) {
        return Map.of("fileName", visitor + ".json");
    }
}
