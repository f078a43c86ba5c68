package com.example.shop.dapr.client;

import com.example.shop.dapr.metrics.BuildingBlock;
import com.example.shop.dapr.metrics.SidecarCalls;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds to each call of a client of the sidecar: the retries of {@link SidecarResilience}, the metric {@code
 * dapr.client.calls}, and a {@link ComponentFailed} that names the component and the key when the call fails.
 *
 * <p>The SDK's builders accept no interceptor for this. SDK 1.18 has an {@code ObservationDaprClient}, which can replace
 * the metric here.
 */
public final class ClientDecorator implements InvocationHandler {

    /** Returns what a method calls; null for a method that calls no component and is not decorated. */
    @FunctionalInterface
    public interface Calls {
        @Nullable
        Call of(Method method, @Nullable Object[] arguments);
    }

    /**
     * A call of one component.
     *
     * @param key of what is called in the component; empty if nothing is named
     * @param endless whether it is a subscription, which may last as long as the app and is not measured
     */
    public record Call(BuildingBlock block, String component, String key, boolean endless) {}

    private static final @Nullable Object[] NONE = {};

    private final Object client;
    private final Calls calls;
    private final SidecarResilience resilience;
    private final SidecarCalls metric;

    private ClientDecorator(Object client, Calls calls, SidecarResilience resilience, SidecarCalls metric) {
        this.client = client;
        this.calls = calls;
        this.resilience = resilience;
        this.metric = metric;
    }

    /** Returns a proxy of a client that has all methods of an interface. */
    public static <T> T decorate(
            Class<T> type, Object client, Calls calls, SidecarResilience resilience, SidecarCalls metric) {
        var decorator = new ClientDecorator(client, calls, resilience, metric);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, decorator));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var call = calls.of(method, arguments == null ? NONE : arguments);
        try {
            var result = method.invoke(client, arguments);
            return call == null ? result : decorated(result, call, method.getName());
        } catch (InvocationTargetException e) {
            throw call == null ? e.getTargetException() : named(e.getTargetException(), call);
        }
    }

    private @Nullable Object decorated(@Nullable Object result, Call call, String operation) {
        if (result instanceof Mono<?> mono) {
            return Mono.using(
                    () -> begin(call, operation),
                    measured -> resilience
                            .call(mono)
                            .onErrorMap(failure -> named(failure, call))
                            .doOnError(measured::failed),
                    SidecarCalls.Call::close);
        } else if (result instanceof Flux<?> flux) {
            var named = flux.onErrorMap(failure -> named(failure, call));
            return call.endless() ? named : measured(named, call, operation);
        }
        return result;
    }

    /** Is not repeated: what it sends can be read only once. */
    private Flux<?> measured(Flux<?> flux, Call call, String operation) {
        return Flux.using(
                () -> begin(call, operation), measured -> flux.doOnError(measured::failed), SidecarCalls.Call::close);
    }

    private SidecarCalls.Call begin(Call call, String operation) {
        return metric.begin(call.block(), operation, call.component());
    }

    private static Throwable named(Throwable failure, Call call) {
        return ComponentFailed.named(call.component(), call.key(), failure);
    }
}
