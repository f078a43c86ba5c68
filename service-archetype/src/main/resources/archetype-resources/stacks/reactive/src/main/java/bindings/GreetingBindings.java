package ${package}.bindings;

import ${package}.Greeting;
import ${package}.GreetingService;
import io.dapr.client.DaprClient;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

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
    Mono<Void> onTick() {
        return Mono.fromRunnable(() -> greetings.greet("everybody"));
    }

    Mono<Void> file(Greeting greeting) {
        var file = Map.of("fileName", name(greeting.visitor()));
        return dapr.invokeBinding(FILES, "create", greeting, file, Void.class);
    }

    Mono<Greeting> filed(String visitor) {
        var file = Map.of("fileName", name(visitor));
        return dapr.invokeBinding(FILES, "get", "", file, Greeting.class);
    }

    private static String name(String visitor) {
        return visitor + ".json";
    }
}
