package com.example.shop.dapr.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.grpc.server.GlobalServerInterceptor;

/** Lets only the sidecar call what is for the sidecar, by HTTP and by gRPC. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
public class AppTokenAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AppToken appToken(Environment environment) {
        return AppToken.from(environment);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @EnableConfigurationProperties(AppTokenProperties.class)
    static class Paths {

        @Bean
        ProtectedPaths protectedPaths(AppTokenProperties properties) {
            return properties.paths();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Http {

        /** Before any other filter reads the request, after the one that opens the trace. */
        @Bean
        FilterRegistrationBean<AppTokenFilter> appTokenFilter(ProtectedPaths paths, AppToken token, ObjectMapper json) {
            var filter = new FilterRegistrationBean<>(new AppTokenFilter(paths, token, json));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            return filter;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class Reactive {

        @Bean
        AppTokenWebFilter appTokenFilter(ProtectedPaths paths, AppToken token, ObjectMapper json) {
            return new AppTokenWebFilter(paths, token, json);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(GlobalServerInterceptor.class)
    static class Grpc {

        @Bean
        @GlobalServerInterceptor
        AppTokenServerInterceptor appTokenServerInterceptor(AppToken token) {
            return new AppTokenServerInterceptor(token);
        }
    }
}
