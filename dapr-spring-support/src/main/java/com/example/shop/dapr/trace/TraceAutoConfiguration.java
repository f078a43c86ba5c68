package com.example.shop.dapr.trace;

import io.micrometer.context.ContextRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Hooks;

/**
 * One trace through all apps.
 *
 * <p>Spring takes the trace of an incoming request (the sidecar sends it with every callback too); the beans here hand
 * it on to the sidecar.
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

    /** Both registries are static: in a JVM with several contexts the newest one is asked, and all answer alike. */
    @Bean
    InitializingBean traceHeadersInReactor(TraceHeaders headers) {
        return () -> {
            var registry = ContextRegistry.getInstance();
            registry.registerThreadLocalAccessor(new TraceHeaderAccessor("traceparent", headers));
            registry.registerThreadLocalAccessor(new TraceHeaderAccessor("tracestate", headers));
            Hooks.enableAutomaticContextPropagation();
        };
    }
}
