package com.example.webservice.invocation;

import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.invocation.RestClientInvocation;
import com.example.webservice.Greeting;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Asks another service for a greeting. The request goes to the sidecar, which finds that service by its app id. */
@Component
class ServiceInvocationGreetings {

    private static final String APP_ID = "web-service"; // this service itself; put the app id of another service here

    /** The part of the other service's API that is called here. */
    interface GreetingApi {

        @GetExchange("/greetings/{visitor}")
        Greeting greet(@PathVariable String visitor);
    }

    private final GreetingApi greetings;

    ServiceInvocationGreetings(RestClient.Builder builder, Sidecar sidecar, RestClientInvocation invocation) {
        var client = builder.baseUrl(sidecar.httpEndpoint())
                .defaultHeader("dapr-app-id", APP_ID)
                .apply(invocation) // token, time-outs, retries and the metric
                .build();
        this.greetings = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(GreetingApi.class);
    }

    /** @throws org.springframework.web.client.RestClientException if the other service refuses or does not respond */
    Greeting greet(String visitor) {
        return greetings.greet(visitor);
    }
}
