package com.example.grpcservice.invocation;

import com.example.grpcservice.Greeting;
import com.example.grpcservice.api.GreetRequest;
import com.example.grpcservice.api.GreetingsGrpc;
import com.example.grpcservice.api.GreetingsGrpc.GreetingsBlockingStub;
import com.example.shop.dapr.invocation.ServiceInvocation;
import org.springframework.stereotype.Component;

/** Asks another service for a greeting. The sidecars find that service by its app id. */
@Component
class ServiceInvocationGreetings {

    static final String APP_ID = "other-service"; // put the app id of the other service here

    private final GreetingsBlockingStub greetings;

    ServiceInvocationGreetings(ServiceInvocation invocation) {
        this.greetings = invocation.stub(APP_ID, GreetingsGrpc::newBlockingStub);
    }

    /** @throws io.grpc.StatusRuntimeException if the other service refuses or does not answer */
    Greeting greet(String visitor) {
        var request = GreetRequest.newBuilder().setVisitor(visitor).build();
        return new Greeting(visitor, greetings.greet(request).getText());
    }
}
