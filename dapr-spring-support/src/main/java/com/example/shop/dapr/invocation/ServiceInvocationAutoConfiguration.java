package com.example.shop.dapr.invocation;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.dapr.client.DaprClient;
import java.net.http.HttpClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.web.client.RestClientAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Service invocation over the sidecar's HTTP and gRPC APIs. */
@AutoConfiguration(
        after = {DaprClientAutoConfiguration.class, TraceAutoConfiguration.class, RestClientAutoConfiguration.class})
@ConditionalOnBean(RestClient.Builder.class)
@EnableConfigurationProperties(ServiceInvocationProperties.class)
public class ServiceInvocationAutoConfiguration {

    /** Built from Spring's builder, which observes every call and so sends the trace along. */
    @Bean
    @ConditionalOnMissingBean
    ServiceInvocation serviceInvocation(
            RestClient.Builder builder,
            Sidecar sidecar,
            DaprJson json,
            ServiceInvocationProperties properties,
            DaprClient dapr,
            TraceHeadersInterceptor trace) {
        var client = builder.baseUrl(sidecar.httpEndpoint())
                .requestFactory(requestFactory(properties))
                .defaultHeaders(headers -> {
                    if (sidecar.apiToken() != null) {
                        headers.set("dapr-api-token", sidecar.apiToken());
                    }
                })
                .messageConverters(converters ->
                        converters.add(0, new MappingJackson2HttpMessageConverter(json.getObjectMapper())))
                .build();
        return new ServiceInvocation(client, dapr, trace);
    }

    /** HTTP/1.1, or the JDK's client would begin each connection by asking the sidecar for HTTP/2. */
    private static ClientHttpRequestFactory requestFactory(ServiceInvocationProperties properties) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(properties.connectTimeout())
                        .withReadTimeout(properties.readTimeout()));
    }
}
