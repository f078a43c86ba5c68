package ${package}.invocation;

import ${package}.Greeting;
import ${package}.api.GreetRequest;
import ${package}.api.GreetingsGrpc;
import ${package}.api.GreetingsGrpc.GreetingsBlockingStub;
import com.example.shop.dapr.invocation.ServiceInvocation;
import org.springframework.stereotype.Component;

/** Has another service greet, by its app id. */
@Component
class InvokedGreetings {

    static final String APP_ID = "neighbour-service"; // put your neighbour here

    private final GreetingsBlockingStub neighbour;

    InvokedGreetings(ServiceInvocation invocation) {
        this.neighbour = invocation.stub(APP_ID, GreetingsGrpc::newBlockingStub);
    }

    /** @throws io.grpc.StatusRuntimeException if it has no greeting, or no answer */
    Greeting greet(String visitor) {
        var request = GreetRequest.newBuilder().setVisitor(visitor).build();
        return new Greeting(visitor, neighbour.greet(request).getText());
    }
}
