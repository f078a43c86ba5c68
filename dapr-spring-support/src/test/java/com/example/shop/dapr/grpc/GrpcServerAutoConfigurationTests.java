package com.example.shop.dapr.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.model.pricing.PricingGrpc;
import io.grpc.Server;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.grpc.autoconfigure.server.GrpcServerAutoConfiguration;
import org.springframework.grpc.autoconfigure.server.GrpcServerFactoryAutoConfiguration;
import org.springframework.grpc.server.GrpcServerFactory;

class GrpcServerAutoConfigurationTests {

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    com.example.shop.dapr.grpc.GrpcServerAutoConfiguration.class,
                    GrpcServerAutoConfiguration.class,
                    GrpcServerFactoryAutoConfiguration.class,
                    SslAutoConfiguration.class));

    private final ApplicationContextRunner grpcApp =
            app.withBean(PricingGrpc.PricingImplBase.class, () -> new PricingGrpc.PricingImplBase() {});

    @Test
    void listensWhereItIsTold() {
        grpcApp.withPropertyValues("spring.grpc.server.address=127.0.0.1:0").run(context -> {
            assertThat(context).hasSingleBean(GrpcServerFactory.class);
            assertThat(address(context.getBean(GrpcServerFactory.class).createServer()))
                    .satisfies(address ->
                            assertThat(address.getAddress().isLoopbackAddress()).isTrue());
        });
    }

    @Test
    void listensEverywhereWhereItIsToldNothing() {
        grpcApp.withPropertyValues("spring.grpc.server.port=0").run(context -> assertThat(
                        address(context.getBean(GrpcServerFactory.class).createServer()))
                .satisfies(address ->
                        assertThat(address.getAddress().isAnyLocalAddress()).isTrue()));
    }

    @Test
    void staysAwayWhereThereIsNoService() {
        app.run(context -> assertThat(context).doesNotHaveBean(GrpcServerFactory.class));
    }

    private static InetSocketAddress address(Server server) throws Exception {
        try {
            return (InetSocketAddress) server.start().getListenSockets().get(0);
        } finally {
            server.shutdownNow();
        }
    }
}
