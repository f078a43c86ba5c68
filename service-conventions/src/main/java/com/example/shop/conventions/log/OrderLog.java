package com.example.shop.conventions.log;

import com.example.shop.model.OrderEvent;
import io.micrometer.tracing.Tracer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells which order a thread works for: in each of its log lines ({@code orderId} in the MDC), and as the tag {@code
 * order.id} of its span, by which traces are found that Dapr cannot join.
 *
 * <p>Only between {@link #open()} and its end, so that nothing sticks to a thread that goes back to its pool.
 */
public final class OrderLog {

    static final String KEY = "orderId";
    private static final String TAG = "order.id";

    /** Callers from outside say it too: nothing else gets into a log by this way. */
    private static final Pattern ID = Pattern.compile(OrderEvent.ORDER_ID_PATTERN);

    @SuppressWarnings("ThreadLocalUsage") // each Spring context has its own, and one only
    private final ThreadLocal<Scope> open = new ThreadLocal<>();
    private final SingletonSupplier<Tracer> tracer;

    OrderLog(ObjectProvider<Tracer> tracer) {
        this.tracer = SingletonSupplier.of(tracer::getIfAvailable);
    }

    /** The time in which a thread works for one order, or for none. */
    public final class Scope implements AutoCloseable {

        private final Map<Class<?>, Object> kept = new HashMap<>();

        /** What this thread works for from now on is that order. */
        public void about(Optional<String> orderId) {
            OrderLog.this.about(orderId);
        }

        /** Returns an object that is kept until the end of this scope. The first call for a type creates it. */
        public <T> T keep(Class<T> type, Supplier<T> first) {
            return type.cast(kept.computeIfAbsent(type, absent -> first.get()));
        }

        @Override
        public void close() {
            open.remove();
            MDC.remove(KEY);
        }
    }

    /** Opens a scope, without an order at first. */
    public Scope open() {
        var scope = new Scope();
        open.set(scope);
        return scope;
    }

    /** Returns the scope of this thread, if one is open. */
    public Optional<Scope> scope() {
        return Optional.ofNullable(open.get());
    }

    /** Returns the order that this thread works for, if it is known. */
    public Optional<String> orderId() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** The same for those who did not open the scope; nothing where none is open. */
    public void about(Optional<String> orderId) {
        if (open.get() != null) {
            orderId.filter(id -> ID.matcher(id).matches()).ifPresent(this::tell);
        }
    }

    private void tell(String orderId) {
        MDC.put(KEY, orderId);
        Optional.ofNullable(tracer.get()).map(Tracer::currentSpan).ifPresent(span -> span.tag(TAG, orderId));
    }
}
