package ${package}.bindings;

import ${package}.Greeting;
import ${package}.GreetingService;
import io.dapr.client.DaprClient;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An input binding, the clock of {@code greeting-clock.yaml}, and an output binding, the files of {@code greeting-files.yaml}. */
@RestController
class GreetingBindings {

    private static final String FILES = "greeting-files";

    private final DaprClient dapr;
    private final GreetingService greetings;

    GreetingBindings(DaprClient dapr, GreetingService greetings) {
        this.dapr = dapr;
        this.greetings = greetings;
    }

    /** May come twice, so it has to be idempotent. */
    @PostMapping("/bindings/greeting-clock")
    void onTick() {
        greetings.greet("everybody");
    }

    void file(Greeting greeting) {
        var file = Map.of("fileName", name(greeting.visitor()));
        dapr.invokeBinding(FILES, "create", greeting, file, Void.class).block();
    }

    Greeting filed(String visitor) {
        var file = Map.of("fileName", name(visitor));
        return dapr.invokeBinding(FILES, "get", "", file, Greeting.class)
                .blockOptional()
                .orElseThrow();
    }

    private static String name(String visitor) {
        return visitor + ".json";
    }
}
