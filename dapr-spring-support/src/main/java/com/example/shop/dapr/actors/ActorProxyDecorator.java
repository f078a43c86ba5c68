package com.example.shop.dapr.actors;

import com.example.shop.dapr.client.NamedFailures;
import com.example.shop.dapr.client.NamedFailures.Called;
import com.example.shop.dapr.client.SidecarGuard;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.metrics.BuildingBlock;
import io.dapr.actors.client.ActorProxy;
import java.lang.reflect.Proxy;

/**
 * Adds to a proxy of the SDK's {@code ActorProxyBuilder}: retries while the sidecar is unavailable, the metric {@code
 * dapr.client.calls}, and a {@code ComponentFailed} with the type and the id of the actor when a call fails.
 */
public final class ActorProxyDecorator {

    private final SidecarGuard resilience;
    private final SidecarCalls calls;

    ActorProxyDecorator(SidecarGuard resilience, SidecarCalls calls) {
        this.resilience = resilience;
        this.calls = calls;
    }

    /**
     * Returns a proxy with the same methods.
     *
     * @param type the interface of the actor
     * @param proxy what {@code ActorProxyBuilder.build} returned
     */
    public <T> T decorate(Class<T> type, T proxy) {
        var actor = (ActorProxy) Proxy.getInvocationHandler(proxy);
        var called = new Called(actor.getActorType(), actor.getActorId().toString());
        return NamedFailures.in(
                proxy, type, resilience, (method, arguments) -> called, method -> BuildingBlock.ACTORS, calls);
    }
}
