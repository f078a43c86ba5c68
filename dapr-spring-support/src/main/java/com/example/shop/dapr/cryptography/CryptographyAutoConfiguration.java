package com.example.shop.dapr.cryptography;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprClients;
import com.example.shop.dapr.metrics.CallTimer;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.dapr.client.DaprClient;
import io.dapr.v1.DaprGrpc;
import io.grpc.ClientInterceptors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Made for the app that asks for it. */
@AutoConfiguration(after = {DaprClientAutoConfiguration.class, TraceAutoConfiguration.class})
public class CryptographyAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Cryptography cryptography(CryptographyClient client, TraceHeadersInterceptor trace, SidecarCalls calls) {
        return new Cryptography(() -> client.dapr()
                .newGrpcStub(
                        "",
                        channel ->
                                DaprGrpc.newStub(ClientInterceptors.intercept(channel, trace, new CallTimer(calls)))));
    }

    @Bean(destroyMethod = "close")
    @Lazy
    CryptographyClient cryptographyClient(DaprClients clients) {
        return new CryptographyClient(clients.forStreams());
    }

    /** A client of its own, because streams outlast the timeout of the app's; no bean of the client's type. */
    record CryptographyClient(DaprClient dapr) {

        public void close() throws Exception {
            dapr.close();
        }
    }
}
