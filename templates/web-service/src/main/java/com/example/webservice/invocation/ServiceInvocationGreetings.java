package com.example.webservice.invocation;

import com.example.shop.dapr.invocation.ServiceInvocation;
import com.example.webservice.Greeting;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** Asks another service for a greeting. The sidecars find that service by its app id. */
@Component
class ServiceInvocationGreetings {

    private static final String APP_ID = "web-service"; // this service itself; put the app id of another service here

    /** The part of the other service's API that is called here. */
    interface GreetingApi {

        @GetExchange("/greetings/{visitor}")
        Greeting greet(@PathVariable String visitor);
    }

    private final GreetingApi greetings;

    ServiceInvocationGreetings(ServiceInvocation invocation) {
        this.greetings = invocation.client(APP_ID, GreetingApi.class);
    }

    /** @throws org.springframework.web.client.RestClientException if the other service refuses or does not answer */
    Greeting greet(String visitor) {
        return greetings.greet(visitor);
    }
}
