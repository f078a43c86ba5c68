package com.example.grpcservice.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.grpcservice.Greeting;
import com.example.grpcservice.ServiceTest;
import com.example.grpcservice.api.GreetReply;
import com.example.grpcservice.api.GreetRequest;
import com.example.grpcservice.api.GreetingsGrpc;
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
class ServiceInvocationGreetingsIT {

    private static Server otherService;

    @Autowired
    private ServiceInvocationGreetings greetings;

    @BeforeAll
    static void startOtherService() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
        otherService = NettyServerBuilder.forAddress(address)
                .addService(new OtherService())
                .build()
                .start();
        LocalDapr.current().startStranger(ServiceInvocationGreetings.APP_ID, address.getPort(), "grpc");
    }

    @AfterAll
    static void stopOtherService() {
        otherService.shutdownNow();
    }

    @Test
    void asksThroughTheSidecars() {
        assertThat(greetings.greet("ada")).isEqualTo(new Greeting("ada", "Good day, ada"));
    }

    @Test
    void receivesTheRefusal() {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> greetings.greet("nobody"))
                .withMessageContaining("NOT_FOUND");
    }

    /** The other service. */
    private static final class OtherService extends GreetingsGrpc.GreetingsImplBase {

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
