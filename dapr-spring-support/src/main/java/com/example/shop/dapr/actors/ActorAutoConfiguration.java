package com.example.shop.dapr.actors;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprClients;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.client.SidecarResilience;
import com.example.shop.dapr.health.ReadinessRequirement;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.dapr.actors.client.ActorClient;
import io.dapr.actors.runtime.ActorRuntime;
import io.dapr.client.resiliency.ResiliencyOptions;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Hosts the actors that an app declares as {@link ActorRegistration}s, and provides the client that calls actors. */
@AutoConfiguration(after = {DaprClientAutoConfiguration.class, TraceAutoConfiguration.class})
@ConditionalOnClass(ActorRuntime.class)
@EnableConfigurationProperties(ActorProperties.class)
public class ActorAutoConfiguration {

    /** Registers the actors before the app answers {@code /dapr/config}, which the sidecar requests only once. */
    @Bean
    @ConditionalOnBean(ActorRegistration.class)
    ActorRuntimeReplacement actorRuntime(
            DaprClients clients,
            TraceHeadersInterceptor trace,
            DaprJson json,
            ActorProperties properties,
            List<ActorRegistration<?>> registrations) {
        var runtime = new ActorRuntimeReplacement(clients.channel(trace), properties);
        runtime.register(registrations, json);
        return runtime;
    }

    @Bean
    @ConditionalOnBean(ActorRegistration.class)
    ReadinessRequirement hostedActorsNeedPlacement() {
        return metadata -> metadata.hasJoinedPlacement() ? Optional.empty() : Optional.of("placement of actors");
    }

    @Bean(destroyMethod = "close")
    @Lazy
    @ConditionalOnMissingBean
    ActorClient actorClient(Sidecar sidecar, ActorProperties properties) {
        return new ActorClient(sidecar.properties(), new ResiliencyOptions().setTimeout(properties.callTimeout()));
    }

    @Bean
    ActorProxyDecorator actorProxyDecorator(SidecarResilience resilience, SidecarCalls calls) {
        return new ActorProxyDecorator(resilience, calls);
    }
}
