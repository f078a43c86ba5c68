package com.example.shop.dapr.client;

import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Hooks;

/** One client for the whole app, closed with it. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@EnableConfigurationProperties(DaprClientProperties.class)
@Import(SidecarResilienceConfiguration.class)
public class DaprClientAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DaprClientAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Sidecar sidecar(Environment environment, ObjectProvider<SidecarConnectionDetails> found) {
        var details = found.getIfAvailable();
        return details == null ? Sidecar.from(environment) : Sidecar.at(details);
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

    @Bean
    @ConditionalOnMissingBean
    SidecarCalls sidecarCalls(ObjectProvider<MeterRegistry> registry) {
        return new SidecarCalls(registry.getIfAvailable(CompositeMeterRegistry::new));
    }

    @Bean
    @ConditionalOnMissingBean(DaprClient.class)
    SidecarClient daprClient(DaprClients clients, DaprClientProperties properties) {
        return clients.withTimeout(properties.timeout());
    }

    @Bean
    @ConditionalOnMissingBean
    DaprClients daprClients(
            Sidecar sidecar,
            SidecarConnections connections,
            DaprJson json,
            SidecarResilience resilience,
            SidecarCalls calls,
            ObjectProvider<TraceHeadersInterceptor> trace) {
        return new DaprClients(sidecar, connections, json, resilience, calls, trace.getIfAvailable());
    }

    /** A call that was cancelled may still fail. Reactor would log this failure as an error with its whole stack. */
    @Bean
    InitializingBean lateFailures() {
        return () ->
                Hooks.onErrorDropped(late -> log.warn("A call that was cancelled has failed: {}", late.toString()));
    }
}
