package ${package}.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ${package}.Greeting;
import ${package}.ServiceTest;
import ${package}.api.GreetReply;
import ${package}.api.GreetRequest;
import ${package}.api.GreetingsGrpc;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.process.Ports;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class InvokedGreetingsIT {

    private static Server neighbour;

    @Autowired
    private InvokedGreetings greetings;

    @BeforeAll
    static void startNeighbour() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
        neighbour = NettyServerBuilder.forAddress(address)
                .addService(new Neighbour())
                .build()
                .start();
        LocalDapr.current().startStranger(InvokedGreetings.APP_ID, address.getPort(), "grpc");
    }

    @AfterAll
    static void stopNeighbour() {
        neighbour.shutdownNow();
    }

    @Test
    void asksByWayOfTheSidecars() {
        assertThat(greetings.greet("ada")).isEqualTo(new Greeting("ada", "Good day, ada"));
    }

    @Test
    void hearsWhatIsWrong() {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> greetings.greet("nobody"))
                .withMessageContaining("NOT_FOUND");
    }

    /** Plays the other service. */
    private static final class Neighbour extends GreetingsGrpc.GreetingsImplBase {

        @Override
        public void greet(GreetRequest request, StreamObserver<GreetReply> response) {
            if (request.getVisitor().equals("nobody")) {
                response.onError(Status.NOT_FOUND.asException());
                return;
            }
            response.onNext(GreetReply.newBuilder()
                    .setText("Good day, " + request.getVisitor())
                    .build());
            response.onCompleted();
        }
    }
}
