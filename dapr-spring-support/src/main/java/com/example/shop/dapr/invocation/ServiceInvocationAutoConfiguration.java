package com.example.shop.dapr.invocation;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprClients;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.client.SidecarGuard;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.web.client.RestClientAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Service invocation over the sidecar's HTTP and gRPC APIs. */
@AutoConfiguration(
        after = {DaprClientAutoConfiguration.class, TraceAutoConfiguration.class, RestClientAutoConfiguration.class})
@ConditionalOnBean(RestClient.Builder.class)
@EnableConfigurationProperties(InvocationProperties.class)
public class ServiceInvocationAutoConfiguration {

    /** Built from Spring's builder, which observes every call and so sends the trace along. */
    @Bean
    @ConditionalOnMissingBean
    ServiceInvocation serviceInvocation(
            RestClient.Builder builder,
            Sidecar sidecar,
            DaprJson json,
            InvocationProperties properties,
            DaprClients clients,
            TraceHeadersInterceptor trace,
            SidecarGuard guard,
            SidecarCalls calls) {
        var client = builder.baseUrl(sidecar.httpEndpoint())
                .defaultHeaders(sidecar::authorize)
                .messageConverters(converters ->
                        converters.add(0, new MappingJackson2HttpMessageConverter(json.getObjectMapper())))
                .requestInterceptor(new InvocationTimer(calls))
                .requestInterceptor(new GuardedRequests(guard))
                .build();
        return new ServiceInvocation(
                client, properties, clients.channel(trace, new CallDeadline(properties.readTimeout())), guard);
    }
}
