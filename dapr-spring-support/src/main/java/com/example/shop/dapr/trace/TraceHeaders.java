package com.example.shop.dapr.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** The current span as others are told of it: W3C {@code traceparent} and {@code tracestate}. */
public final class TraceHeaders {

    /** Looked up once, because the headers are read for each call. */
    private final SingletonSupplier<Tracer> tracer;

    private final SingletonSupplier<Propagator> propagator;

    TraceHeaders(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = SingletonSupplier.of(tracer::getIfAvailable);
        this.propagator = SingletonSupplier.of(propagator::getIfAvailable);
    }

    /** By header name; empty where no span is current or tracing is off. */
    public Map<String, String> current() {
        var headers = new HashMap<String, String>();
        var known = propagator.get();
        if (known != null) {
            span().ifPresent(span -> known.inject(span.context(), headers, TraceHeaders::put));
        }
        return headers;
    }

    /** 32 hex digits; empty where no span is current or tracing is off. OpenTelemetry says zeros for "none". */
    public Optional<String> traceId() {
        return span().map(span -> span.context().traceId()).filter(id -> !id.matches("0*"));
    }

    private Optional<Span> span() {
        return Optional.ofNullable(tracer.get()).map(Tracer::currentSpan);
    }

    private static void put(@Nullable Map<String, String> headers, String name, String value) {
        if (headers != null) {
            headers.put(name, value);
        }
    }
}
