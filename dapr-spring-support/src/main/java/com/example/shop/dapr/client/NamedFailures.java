package com.example.shop.dapr.client;

import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.metrics.BuildingBlock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the failures of a client's methods {@link ComponentFailed}, so that no block has to name what it called, and
 * guards its calls against a sidecar that is away and measures them. Streams are neither tried again nor measured.
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
    private final Function<Method, BuildingBlock> blocks;
    private final SidecarCalls calls;

    private NamedFailures(
            Object client,
            SidecarGuard guard,
            Names names,
            Function<Method, BuildingBlock> blocks,
            SidecarCalls calls) {
        this.client = client;
        this.guard = guard;
        this.names = names;
        this.blocks = blocks;
        this.calls = calls;
    }

    /** A proxy of a client that has all methods of an interface. */
    public static <T> T in(
            Object client,
            Class<T> type,
            SidecarGuard guard,
            Names names,
            Function<Method, BuildingBlock> blocks,
            SidecarCalls calls) {
        var handler = new NamedFailures(client, guard, names, blocks, calls);
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
        return type.cast(proxy);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var called = names.of(method, arguments == null ? NONE : arguments);
        try {
            var result = method.invoke(client, arguments);
            return called == null ? result : named(result, called, method);
        } catch (InvocationTargetException e) {
            throw named(e.getTargetException(), called);
        }
    }

    /** A stream is not measured: it may be as long as the app's life. */
    private @Nullable Object named(@Nullable Object result, Called called, Method method) {
        if (result instanceof Mono<?> mono) {
            return Mono.using(
                    () -> calls.begin(blocks.apply(method), method.getName(), called.component()),
                    call -> guard.call(mono)
                            .onErrorMap(failure -> named(failure, called))
                            .doOnError(call::failed),
                    SidecarCalls.Call::close);
        }
        return result instanceof Flux<?> flux ? flux.onErrorMap(failure -> named(failure, called)) : result;
    }

    private static Throwable named(Throwable failure, @Nullable Called called) {
        return called == null ? failure : ComponentFailed.named(called.component(), called.key(), failure);
    }
}
