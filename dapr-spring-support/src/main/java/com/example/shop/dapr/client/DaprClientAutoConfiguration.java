package com.example.shop.dapr.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprClientImpl;
import io.dapr.client.resiliency.ResiliencyOptions;
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

    /**
     * Declared as its class, because the SDK's client is a {@code DaprClient} and a {@code DaprPreviewClient}: one bean
     * of that class serves both, two beans would make either ambiguous.
     */
    @Bean
    @ConditionalOnMissingBean(DaprClient.class)
    DaprClientImpl daprClient(Sidecar sidecar, DaprJson json, DaprClientProperties properties) {
        return (DaprClientImpl) new DaprClientBuilder()
                .withPropertyOverrides(sidecar.settings())
                .withObjectSerializer(json)
                .withStateSerializer(json)
                .withResiliencyOptions(new ResiliencyOptions().setTimeout(properties.timeout()))
                .build();
    }
}
