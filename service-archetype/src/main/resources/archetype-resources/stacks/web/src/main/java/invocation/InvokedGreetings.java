package ${package}.invocation;

import ${package}.Greeting;
import com.example.shop.dapr.invocation.ServiceInvocation;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** Has another service greet, by its app id: this one, until you name another. */
@Component
class InvokedGreetings {

    private static final String APP_ID = "${artifactId}";

    /** What that service offers. */
    interface Api {

        @GetExchange("/greetings/{visitor}")
        Greeting greet(@PathVariable String visitor);
    }

    private final Api neighbour;

    InvokedGreetings(ServiceInvocation invocation) {
        this.neighbour = invocation.client(APP_ID, Api.class);
    }

    /** @throws org.springframework.web.client.RestClientException if it has no greeting, or no answer */
    Greeting greet(String visitor) {
        return neighbour.greet(visitor);
    }
}
