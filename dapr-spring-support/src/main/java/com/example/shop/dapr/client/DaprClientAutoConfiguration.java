package com.example.shop.dapr.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprClientImpl;
import io.dapr.client.resiliency.ResiliencyOptions;
import io.dapr.v1.DaprGrpc;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** One client for the whole app, closed with it. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@EnableConfigurationProperties(DaprClientProperties.class)
public class DaprClientAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Sidecar sidecar(Environment environment) {
        return Sidecar.from(environment);
    }

    @Bean
    @ConditionalOnMissingBean
    DaprJson daprJson(ObjectMapper mapper) {
        return new DaprJson(mapper);
    }

    @Bean
    @ConditionalOnMissingBean
    SidecarConnections sidecarConnections() {
        return new SidecarConnections();
    }

    /**
     * Declared as its class, because the SDK's client is a {@code DaprClient} and a {@code DaprPreviewClient}: one bean
     * of that class serves both, two beans would make either ambiguous.
     */
    @Bean
    @ConditionalOnMissingBean(DaprClient.class)
    DaprClientImpl daprClient(
            Sidecar sidecar, SidecarConnections connections, DaprJson json, DaprClientProperties properties) {
        var client = (DaprClientImpl) new DaprClientBuilder()
                .withPropertyOverrides(sidecar.settings())
                .withObjectSerializer(json)
                .withStateSerializer(json)
                .withResiliencyOptions(new ResiliencyOptions().setTimeout(properties.timeout()))
                .build();
        keep(connections, client);
        return client;
    }

    /** The client shows its channel to the makers of stubs only. */
    private static void keep(SidecarConnections connections, DaprClient client) {
        var unused = client.newGrpcStub("", channel -> DaprGrpc.newStub(connections.keep(channel)));
    }
}
