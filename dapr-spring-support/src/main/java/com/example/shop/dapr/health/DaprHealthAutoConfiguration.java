package com.example.shop.dapr.health;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.Sidecar;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** The health contributor {@code dapr}, a part of readiness and never of liveness: see dapr-spring-support.yaml. */
@AutoConfiguration(after = DaprClientAutoConfiguration.class)
@ConditionalOnEnabledHealthIndicator("dapr")
@EnableConfigurationProperties(DaprHealthProperties.class)
public class DaprHealthAutoConfiguration {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** With a plain client: a probe is no part of a trace. */
    @Bean
    @ConditionalOnMissingBean(name = "daprHealthIndicator")
    DaprHealthIndicator daprHealthIndicator(
            Sidecar sidecar, DaprHealthProperties properties, ObjectProvider<ReadinessRequirement> others) {
        var needs = Stream.concat(
                properties.components().stream().map(DaprHealthAutoConfiguration::component), others.orderedStream());
        return new DaprHealthIndicator(client(sidecar), needs.toList());
    }

    private static ReadinessRequirement component(String name) {
        return metadata -> metadata.hasLoaded(name) ? Optional.empty() : Optional.of("component " + name);
    }

    private static RestClient client(Sidecar sidecar) {
        var requests = ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(TIMEOUT)
                        .withReadTimeout(TIMEOUT));
        return RestClient.builder()
                .baseUrl(sidecar.httpEndpoint())
                .defaultHeaders(sidecar::authorize)
                .requestFactory(requests)
                .build();
    }
}
