package com.example.shop.dapr.trace;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Puts one trace header of the current span into Reactor's context, where the Dapr SDK looks for it.
 *
 * <p>The SDK sends {@code traceparent} and {@code tracestate} of the Reactor context with each call, but nobody puts
 * them there: without this, an event published under a request starts a trace of its own. Writing is left to
 * Micrometer, which restores the span itself.
 */
final class TraceHeaderAccessor implements ThreadLocalAccessor<String> {

    private final String name;
    private final TraceHeaders headers;

    TraceHeaderAccessor(String name, TraceHeaders headers) {
        this.name = name;
        this.headers = headers;
    }

    @Override
    public Object key() {
        return name;
    }

    @Override
    public @Nullable String getValue() {
        return headers.current().get(name);
    }

    @Override
    public void setValue(String value) {
        // The span is restored by Micrometer's own accessor; the header follows it.
    }

    @Override
    public void setValue() {
        // As above.
    }
}
