package ${package}.invocation;

import ${package}.Greeting;
import com.example.shop.dapr.invocation.ReactiveServiceInvocation;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** Has another service greet, by its app id: this one, until you name another. */
@Component
class InvokedGreetings {

    private static final String APP_ID = "${artifactId}";

    /** What that service offers. */
    interface Api {

        @GetExchange("/greetings/{visitor}")
        Mono<Greeting> greet(@PathVariable String visitor);
    }

    private final Api neighbour;

    InvokedGreetings(ReactiveServiceInvocation invocation) {
        this.neighbour = invocation.client(APP_ID, Api.class);
    }

    /** Fails with a {@code RestClientException} if it has no greeting, or no answer */
    Mono<Greeting> greet(String visitor) {
        return neighbour.greet(visitor);
    }
}
