package com.example.grpcservice.greetings;

import com.example.grpcservice.GreetingService;
import com.example.grpcservice.api.GreetReply;
import com.example.grpcservice.api.GreetRequest;
import com.example.grpcservice.api.GreetingsGrpc;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.regex.Pattern;
import org.springframework.grpc.server.service.GrpcService;

/** Implements {@code Greetings/Greet}. A caller's sidecar finds this service by the app id in {@code dapr-app-id}. */
@GrpcService
class GreetingEndpoint extends GreetingsGrpc.GreetingsImplBase {

    private static final Pattern VISITOR = Pattern.compile("[a-z-]{1,64}");

    private final GreetingService greetings;

    GreetingEndpoint(GreetingService greetings) {
        this.greetings = greetings;
    }

    @Override
    public void greet(GreetRequest request, StreamObserver<GreetReply> response) {
        var visitor = request.getVisitor();
        if (!VISITOR.matcher(visitor).matches()) {
            response.onError(Status.INVALID_ARGUMENT
                    .withDescription("visitor must be 1 to 64 lower-case letters or hyphens")
                    .asException());
            return;
        }
        response.onNext(
                GreetReply.newBuilder().setText(greetings.greet(visitor).text()).build());
        response.onCompleted();
    }
}
