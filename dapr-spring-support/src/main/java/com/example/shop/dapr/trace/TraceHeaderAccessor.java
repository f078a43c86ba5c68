package com.example.shop.dapr.trace;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Puts one trace header of the current span into Reactor's context, where the SDK's {@code ActorClient} reads it.
 *
 * <p>The SDK sends {@code traceparent} and {@code tracestate} of Reactor's context with each call of an actor, but does not
 * put them there. It gives no access to the client's channel, so that no interceptor can add them. Micrometer itself
 * restores the span on another thread.
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
        // Micrometer's own accessor restores the span, and the header is read from the span.
    }

    @Override
    public void setValue() {
        // As above.
    }
}
