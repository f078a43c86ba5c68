package com.example.webservice.actors;

import io.dapr.actors.ActorId;
import io.dapr.actors.client.ActorClient;
import io.dapr.actors.client.ActorProxyBuilder;
import io.dapr.serializer.DaprObjectSerializer;
import org.springframework.stereotype.Component;

/** Calls the actor of a visitor. Dapr finds the replica in which the actor is active, or activates it in one. */
@Component
class ActorVisits {

    private final ActorProxyBuilder<VisitorActor> proxies;

    ActorVisits(ActorClient client, DaprObjectSerializer json) {
        this.proxies = new ActorProxyBuilder<>(VisitorActor.class, client).withObjectSerializer(json);
    }

    /** Returns the number of visits, this one included. */
    int visit(String visitor) {
        return proxies.build(new ActorId(visitor)).visit().blockOptional().orElseThrow();
    }
}
