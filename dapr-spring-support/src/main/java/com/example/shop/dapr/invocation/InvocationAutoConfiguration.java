package com.example.shop.dapr.invocation;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.client.SidecarResilience;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** What Spring's HTTP clients and the SDK's gRPC stubs need for service invocation. */
@AutoConfiguration(after = {DaprClientAutoConfiguration.class, TraceAutoConfiguration.class})
@EnableConfigurationProperties(InvocationProperties.class)
public class InvocationAutoConfiguration {

    @Bean
    GrpcInvocation grpcInvocation(TraceHeadersInterceptor trace, SidecarCalls calls, InvocationProperties timeouts) {
        return new GrpcInvocation(trace, calls, timeouts);
    }

    @Bean
    HttpInvocation httpInvocation(
            Sidecar sidecar,
            DaprJson json,
            SidecarResilience resilience,
            SidecarCalls calls,
            InvocationProperties timeouts) {
        return new HttpInvocation(sidecar, json, resilience, calls, timeouts);
    }

    @Bean
    RestClientInvocation restClientInvocation(HttpInvocation invocation, InvocationProperties timeouts) {
        return new RestClientInvocation(invocation, timeouts.readTimeout());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebClient.class)
    static class ForWebClient {

        @Bean
        WebClientInvocation webClientInvocation(HttpInvocation invocation) {
            return new WebClientInvocation(invocation);
        }
    }
}
