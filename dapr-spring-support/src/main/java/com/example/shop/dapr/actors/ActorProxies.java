package com.example.shop.dapr.actors;

import com.example.shop.dapr.client.NamedFailures;
import com.example.shop.dapr.client.NamedFailures.Called;
import com.example.shop.dapr.client.SidecarGuard;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.metrics.BuildingBlock;
import io.dapr.actors.ActorId;
import io.dapr.actors.ActorUtils;
import io.dapr.actors.client.ActorClient;
import io.dapr.actors.client.ActorProxyBuilder;
import io.dapr.serializer.DaprObjectSerializer;
import java.util.function.Function;

/** Actors to be called, wherever they live: the sidecars know. */
public final class ActorProxies {

    private final ActorClient client;
    private final DaprObjectSerializer json;
    private final SidecarGuard guard;
    private final SidecarCalls calls;

    ActorProxies(ActorClient client, DaprObjectSerializer json, SidecarGuard guard, SidecarCalls calls) {
        this.client = client;
        this.json = json;
        this.guard = guard;
        this.calls = calls;
    }

    /**
     * Proxies of one type, by actor id.
     *
     * @param type an interface with {@code @ActorType}; what its methods throw arrives as a {@code ComponentFailed} with
     *     the text of it, so let them answer what a caller has to know
     */
    public <T> Function<String, T> of(Class<T> type) {
        var proxies = new ActorProxyBuilder<>(type, client).withObjectSerializer(json);
        return id -> NamedFailures.in(
                proxies.build(new ActorId(id)),
                type,
                guard,
                (method, arguments) -> new Called(ActorUtils.findActorTypeName(type), id),
                method -> BuildingBlock.ACTORS,
                calls);
    }
}
