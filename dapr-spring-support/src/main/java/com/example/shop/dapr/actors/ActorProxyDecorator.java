package com.example.shop.dapr.actors;

import com.example.shop.dapr.client.ClientDecorator;
import com.example.shop.dapr.client.ClientDecorator.Call;
import com.example.shop.dapr.client.SidecarResilience;
import com.example.shop.dapr.metrics.BuildingBlock;
import com.example.shop.dapr.metrics.SidecarCalls;
import io.dapr.actors.client.ActorProxy;
import java.lang.reflect.Proxy;

/**
 * Adds to a proxy of the SDK's {@code ActorProxyBuilder}: retries while the sidecar is unavailable, the metric {@code
 * dapr.client.calls}, and a {@code ComponentFailed} with the type and the id of the actor when a call fails.
 */
public final class ActorProxyDecorator {

    private final SidecarResilience resilience;
    private final SidecarCalls calls;

    ActorProxyDecorator(SidecarResilience resilience, SidecarCalls calls) {
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
        var call = new Call(
                BuildingBlock.ACTORS, actor.getActorType(), actor.getActorId().toString(), false);
        return ClientDecorator.decorate(type, proxy, (method, arguments) -> call, resilience, calls);
    }
}
