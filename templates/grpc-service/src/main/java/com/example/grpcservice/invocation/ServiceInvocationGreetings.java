package com.example.grpcservice.invocation;

import com.example.grpcservice.Greeting;
import com.example.grpcservice.api.GreetRequest;
import com.example.grpcservice.api.GreetingsGrpc;
import com.example.grpcservice.api.GreetingsGrpc.GreetingsBlockingStub;
import com.example.shop.dapr.invocation.GrpcInvocation;
import io.dapr.client.DaprClient;
import io.grpc.ClientInterceptors;
import org.springframework.stereotype.Component;

/** Asks another service for a greeting. The request goes to the sidecar, which finds that service by its app id. */
@Component
class ServiceInvocationGreetings {

    static final String APP_ID = "other-service"; // put the app id of the other service here

    private final GreetingsBlockingStub greetings;

    ServiceInvocationGreetings(DaprClient dapr, GrpcInvocation invocation) {
        this.greetings = dapr.newGrpcStub(
                APP_ID,
                channel -> GreetingsGrpc.newBlockingStub( // with the trace, a timeout and the metric
                        ClientInterceptors.intercept(channel, invocation.interceptors())));
    }

    /** @throws io.grpc.StatusRuntimeException if the other service refuses or does not respond */
    Greeting greet(String visitor) {
        var request = GreetRequest.newBuilder().setVisitor(visitor).build();
        return new Greeting(visitor, greetings.greet(request).getText());
    }
}
