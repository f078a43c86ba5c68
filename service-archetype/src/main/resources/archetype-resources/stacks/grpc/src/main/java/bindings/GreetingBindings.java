package ${package}.bindings;

import ${package}.Greeting;
import ${package}.GreetingService;
import com.example.shop.dapr.callback.BindingHandler;
import io.dapr.client.DaprClient;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** An output binding, the files of {@code greeting-files.yaml}, and an input binding, the clock of {@code greeting-clock.yaml}. */
@Component
class GreetingBindings {

    private static final String FILES = "greeting-files";

    private final DaprClient dapr;

    GreetingBindings(DaprClient dapr) {
        this.dapr = dapr;
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

    /** What comes in. */
    @Configuration(proxyBeanMethods = false)
    static class Inputs {

        /** May come twice for one turn, so what it does has to be idempotent. */
        @Bean
        BindingHandler clock(GreetingService greetings) {
            return new BindingHandler("greeting-clock", tick -> greetings.greet("everybody"));
        }
    }
}
