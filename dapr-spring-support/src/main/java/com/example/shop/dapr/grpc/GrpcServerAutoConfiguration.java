package com.example.shop.dapr.grpc;

import io.grpc.BindableService;
import io.grpc.netty.NettyServerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.grpc.autoconfigure.server.GrpcServerFactoryAutoConfiguration;
import org.springframework.grpc.autoconfigure.server.GrpcServerProperties;
import org.springframework.grpc.server.GrpcServerFactory;
import org.springframework.grpc.server.ServerBuilderCustomizer;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.grpc.server.service.GrpcServiceConfigurer;
import org.springframework.grpc.server.service.GrpcServiceDiscoverer;

/** Replaces Spring gRPC's own server, without TLS and keep-alive: the only client is the sidecar on the same machine. */
@AutoConfiguration(before = GrpcServerFactoryAutoConfiguration.class)
@ConditionalOnClass({GrpcServerFactory.class, NettyServerBuilder.class})
@ConditionalOnBean(BindableService.class)
@ConditionalOnMissingBean(GrpcServerFactory.class)
@EnableConfigurationProperties(GrpcServerProperties.class)
public class GrpcServerAutoConfiguration {

    @Bean
    AddressedGrpcServerFactory grpcServerFactory(
            GrpcServerProperties properties,
            GrpcServiceDiscoverer services,
            GrpcServiceConfigurer configurer,
            ObjectProvider<ServerBuilderCustomizer<NettyServerBuilder>> customizers) {
        var factory = new AddressedGrpcServerFactory(
                properties.getAddress(), customizers.orderedStream().toList());
        services.findServices().forEach(each -> factory.addService(configurer.configure(each, factory)));
        return factory;
    }

    @Bean
    GrpcServerLifecycle grpcServerLifecycle(
            AddressedGrpcServerFactory factory, GrpcServerProperties properties, ApplicationEventPublisher events) {
        return new GrpcServerLifecycle(factory, properties.getShutdownGracePeriod(), events);
    }
}
