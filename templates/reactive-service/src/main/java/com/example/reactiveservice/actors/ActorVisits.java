package com.example.reactiveservice.actors;

import com.example.shop.dapr.actors.ActorProxyDecorator;
import io.dapr.actors.ActorId;
import io.dapr.actors.client.ActorClient;
import io.dapr.actors.client.ActorProxyBuilder;
import io.dapr.serializer.DaprObjectSerializer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Calls the actor of a visitor. Dapr finds the replica in which the actor is active, or activates it in one. */
@Component
class ActorVisits {

    private final ActorProxyBuilder<VisitorActor> proxies;
    private final ActorProxyDecorator decorator;

    ActorVisits(ActorClient client, DaprObjectSerializer json, ActorProxyDecorator decorator) {
        this.proxies = new ActorProxyBuilder<>(VisitorActor.class, client).withObjectSerializer(json);
        this.decorator = decorator;
    }

    /** Returns the number of visits, this one included. */
    Mono<Integer> visit(String visitor) {
        return actor(visitor).visit();
    }

    /** The decorator adds retries and the metric. */
    private VisitorActor actor(String visitor) {
        return decorator.decorate(VisitorActor.class, proxies.build(new ActorId(visitor)));
    }
}
