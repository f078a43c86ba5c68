package ${package}.greetings;

import ${package}.GreetingService;
import ${package}.api.GreetReply;
import ${package}.api.GreetRequest;
import ${package}.api.GreetingsGrpc;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.regex.Pattern;
import org.springframework.grpc.server.service.GrpcService;

/** Answers {@code Greetings/Greet}. A caller reaches it through the sidecars by the app id in {@code dapr-app-id}. */
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
