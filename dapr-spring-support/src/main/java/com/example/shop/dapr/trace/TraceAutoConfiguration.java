package com.example.shop.dapr.trace;

import io.micrometer.context.ContextRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import reactor.core.publisher.Hooks;

/**
 * One trace through all apps.
 *
 * <p>Spring reads the trace of an incoming request, also of each callback of the sidecar. The beans here send it with each
 * call of the sidecar.
 */
@AutoConfiguration
public class TraceAutoConfiguration {

    @Bean
    TraceHeaders traceHeaders(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new TraceHeaders(tracer, propagator);
    }

    @Bean
    TraceHeadersInterceptor traceHeadersInterceptor(TraceHeaders headers) {
        return new TraceHeadersInterceptor(headers);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Servlet {

        /** Before the filter that reads the trace. */
        @Bean
        FilterRegistrationBean<TraceStateFilter> traceStateFilter() {
            var filter = new FilterRegistrationBean<>(new TraceStateFilter());
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class Reactive {

        @Bean
        HttpHandlerDecoratorFactory traceStateHandler() {
            return TraceStateHandler::new;
        }
    }

    /**
     * The current span and its headers follow a call to the threads that Reactor continues it on. The registry is static:
     * in a JVM with several contexts, the accessors of the last one are used.
     */
    @Bean
    InitializingBean spansInReactor(TraceHeaders headers) {
        return () -> {
            var registry = ContextRegistry.getInstance();
            registry.registerThreadLocalAccessor(new TraceHeaderAccessor("traceparent", headers));
            registry.registerThreadLocalAccessor(new TraceHeaderAccessor("tracestate", headers));
            Hooks.enableAutomaticContextPropagation();
        };
    }
}
