package com.example.shop.conventions.log;

import io.dapr.durabletask.TaskActivityContext;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the order into the log lines of requests, and of what they go on with in Reactor's threads. */
@AutoConfiguration
public class OrderLogAutoConfiguration {

    @Bean
    OrderLog orderLog(ObjectProvider<Tracer> tracer) {
        return new OrderLog(tracer);
    }

    @Bean
    InitializingBean orderLogInReactor() {
        return () ->
                ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(OrderLog.KEY));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TaskActivityContext.class)
    static class Workflows {

        @Bean
        OrderLogWorkflows orderLogWorkflows(OrderLog log) {
            return new OrderLogWorkflows(log);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Web {

        @Bean
        OrderLogWebAdvice orderLogWebAdvice(OrderLog log) {
            return new OrderLogWebAdvice(log);
        }

        @Bean
        WebMvcConfigurer orderLogWebConfigurer(OrderLogWebAdvice advice) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(advice);
                }
            };
        }
    }
}
