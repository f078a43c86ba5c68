package com.example.shop.dapr.callback;

import com.example.shop.dapr.grpc.GrpcServerAutoConfiguration;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.v1.AppCallbackGrpc;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.grpc.server.GrpcServerFactory;

/** The services that the sidecar calls in a gRPC app, which is an app with an address for its gRPC server. */
@AutoConfiguration(before = GrpcServerAutoConfiguration.class)
@ConditionalOnClass({GrpcServerFactory.class, AppCallbackGrpc.class})
@ConditionalOnProperty("spring.grpc.server.address")
public class AppCallbackAutoConfiguration {

    @Bean
    AppCallbackService appCallbackService(
            ObjectMapper json, ObjectProvider<TopicHandler<?>> topics, ObjectProvider<BindingHandler> bindings) {
        return new AppCallbackService(
                json, topics.orderedStream().toList(), bindings.orderedStream().toList());
    }

    @Bean
    JobCallbackService jobCallbackService(ObjectMapper json, ObjectProvider<JobHandler<?>> jobs) {
        return new JobCallbackService(json, jobs.orderedStream().toList());
    }

    @Bean
    SidecarProbe sidecarProbe() {
        return new SidecarProbe();
    }
}
