package com.example.shop.dapr.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
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

    /** Reactor asks for the headers each time that a call continues on another thread, mostly for the same span. */
    private static final ThreadLocal<@Nullable SpanHeaders> LAST_OF_THREAD = new ThreadLocal<>();

    /** Looked up once, because the headers are read for each call. */
    private final SingletonSupplier<Tracer> tracer;

    private final SingletonSupplier<Propagator> propagator;

    TraceHeaders(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = SingletonSupplier.of(tracer::getIfAvailable);
        this.propagator = SingletonSupplier.of(propagator::getIfAvailable);
    }

    /** By header name; empty where no span is current or tracing is off. */
    public Map<String, String> current() {
        return span().map(Span::context).map(this::headers).orElse(Map.of());
    }

    private Map<String, String> headers(TraceContext span) {
        var last = LAST_OF_THREAD.get();
        if (last == null || !last.isOf(span)) {
            last = new SpanHeaders(span.traceId(), span.spanId(), inject(span));
            LAST_OF_THREAD.set(last);
        }
        return last.headers;
    }

    private Map<String, String> inject(TraceContext span) {
        var headers = new HashMap<String, String>();
        var known = propagator.get();
        if (known != null) {
            known.inject(span, headers, TraceHeaders::put);
        }
        return Map.copyOf(headers);
    }

    /** 32 hex digits; empty where no span is current or tracing is off. OpenTelemetry says zeros for "none". */
    public Optional<String> traceId() {
        return span().map(span -> span.context().traceId()).filter(id -> !id.matches("0*"));
    }

    private Optional<Span> span() {
        return Optional.ofNullable(tracer.get()).map(Tracer::currentSpan);
    }

    private record SpanHeaders(String traceId, String spanId, Map<String, String> headers) {

        boolean isOf(TraceContext span) {
            return spanId.equals(span.spanId()) && traceId.equals(span.traceId());
        }
    }

    private static void put(@Nullable Map<String, String> headers, String name, String value) {
        if (headers != null) {
            headers.put(name, value);
        }
    }
}
