package com.example.shop.dapr.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.model.pricing.PricingGrpc;
import com.example.shop.model.pricing.QuoteRequest;
import com.example.shop.model.pricing.QuoteResponse;
import com.example.shop.testapp.TestApp;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.lifecycle.GrpcServerStartedEvent;

@SpringBootTest(
        classes = TestApp.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.grpc.server.address=127.0.0.1:0")
@Import(AppTokenServerInterceptorTests.GrpcApp.class)
class AppTokenServerInterceptorTests {

    @Autowired
    @Nullable
    private GrpcApp app;

    private ManagedChannel channel = ManagedChannelBuilder.forTarget("nowhere").build();

    @BeforeEach
    void connect() {
        assertThat(app).isNotNull();
        channel.shutdownNow();
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", app.port)
                .usePlaintext()
                .build();
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void letsTheSidecarIn() {
        assertThat(pricing("token-of-the-test-app").quote(QuoteRequest.getDefaultInstance()))
                .isEqualTo(QuoteResponse.getDefaultInstance());
    }

    @Test
    void refusesEveryoneElse() {
        assertRefused(PricingGrpc.newBlockingStub(channel));
        assertRefused(pricing(""));
        assertRefused(pricing("token-of-the-test-apP"));
    }

    private PricingGrpc.PricingBlockingStub pricing(String token) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("dapr-api-token", Metadata.ASCII_STRING_MARSHALLER), token);
        return PricingGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    private static void assertRefused(PricingGrpc.PricingBlockingStub pricing) {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> pricing.quote(QuoteRequest.getDefaultInstance()))
                .satisfies(failure -> assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
    }

    @TestConfiguration
    static class GrpcApp {

        private int port;

        @EventListener
        void on(GrpcServerStartedEvent event) {
            port = event.getPort();
        }

        @Bean
        PricingGrpc.PricingImplBase pricing() {
            return new PricingGrpc.PricingImplBase() {
                @Override
                public void quote(QuoteRequest request, StreamObserver<QuoteResponse> answer) {
                    answer.onNext(QuoteResponse.getDefaultInstance());
                    answer.onCompleted();
                }
            };
        }
    }
}
