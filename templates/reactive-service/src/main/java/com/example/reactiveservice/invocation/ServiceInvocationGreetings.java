package com.example.reactiveservice.invocation;

import com.example.reactiveservice.Greeting;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.invocation.WebClientInvocation;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Mono;

/** Asks another service for a greeting. The request goes to the sidecar, which finds that service by its app id. */
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

    ServiceInvocationGreetings(WebClient.Builder builder, Sidecar sidecar, WebClientInvocation invocation) {
        var client = builder.baseUrl(sidecar.httpEndpoint().toString())
                .defaultHeader("dapr-app-id", APP_ID)
                .apply(invocation) // token, time-outs, retries and the metric
                .build();
        this.greetings = HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(GreetingApi.class);
    }

    /** Fails with a {@code WebClientException} if the other service refuses or does not respond. */
    Mono<Greeting> greet(String visitor) {
        return greetings.greet(visitor);
    }
}
