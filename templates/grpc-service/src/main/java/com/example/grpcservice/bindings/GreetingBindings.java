package com.example.grpcservice.bindings;

import com.example.grpcservice.Greeting;
import com.example.grpcservice.GreetingService;
import com.example.shop.dapr.callback.BindingHandler;
import io.dapr.client.DaprClient;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The input binding {@code greeting-clock} calls this service; the output binding {@code greeting-files} stores files. */
@Component
class GreetingBindings {

    private static final String FILES = "greeting-files";

    private final DaprClient dapr;

    GreetingBindings(DaprClient dapr) {
        this.dapr = dapr;
    }

    /** Dapr may call it twice, so it has to be idempotent. */
    @Bean
    BindingHandler greetingClock(GreetingService greetings) {
        return new BindingHandler("greeting-clock", tick -> greetings.greet("everybody"));
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
