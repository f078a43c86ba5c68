package com.example.shop.dapr.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the failures of a client's methods {@link ComponentFailed}, so that no block has to name what it called, and
 * guards its calls against a sidecar that is away. Streams are not tried again.
 */
public final class NamedFailures implements InvocationHandler {

    /** What a call is about; null where that has no name, such as for {@code close()}. */
    @FunctionalInterface
    public interface Names {
        @Nullable
        Called of(Method method, @Nullable Object[] arguments);
    }

    public record Called(String component, String key) {}

    private static final @Nullable Object[] NONE = {};

    private final Object client;
    private final SidecarGuard guard;
    private final Names names;

    private NamedFailures(Object client, SidecarGuard guard, Names names) {
        this.client = client;
        this.guard = guard;
        this.names = names;
    }

    /** A proxy of a client that has all methods of an interface. */
    public static <T> T in(Object client, Class<T> type, SidecarGuard guard, Names names) {
        var proxy = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new NamedFailures(client, guard, names));
        return type.cast(proxy);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var called = names.of(method, arguments == null ? NONE : arguments);
        try {
            return named(method.invoke(client, arguments), called);
        } catch (InvocationTargetException e) {
            throw named(e.getTargetException(), called);
        }
    }

    private @Nullable Object named(@Nullable Object result, @Nullable Called called) {
        if (called != null && result instanceof Mono<?> mono) {
            return guard.call(mono).onErrorMap(failure -> named(failure, called));
        }
        if (called != null && result instanceof Flux<?> flux) {
            return flux.onErrorMap(failure -> named(failure, called));
        }
        return result;
    }

    private static Throwable named(Throwable failure, @Nullable Called called) {
        return called == null ? failure : ComponentFailed.named(called.component(), called.key(), failure);
    }
}
