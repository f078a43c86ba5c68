package com.example.reactiveservice.invocation;

import com.example.reactiveservice.Greeting;
import com.example.shop.dapr.invocation.ReactiveServiceInvocation;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** Asks another service for a greeting. The sidecars find that service by its app id. */
@Component
class ServiceInvocationGreetings {

    private static final String APP_ID =
            "reactive-service"; // this service itself; put the app id of another service here

    /** The part of the other service's API that is called here. */
    interface GreetingApi {

        @GetExchange("/greetings/{visitor}")
        Mono<Greeting> greet(@PathVariable String visitor);
    }

    private final GreetingApi greetings;

    ServiceInvocationGreetings(ReactiveServiceInvocation invocation) {
        this.greetings = invocation.client(APP_ID, GreetingApi.class);
    }

    /** Fails with a {@code RestClientException} if the other service refuses or does not answer. */
    Mono<Greeting> greet(String visitor) {
        return greetings.greet(visitor);
    }
}
