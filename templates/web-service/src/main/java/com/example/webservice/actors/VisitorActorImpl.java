package com.example.webservice.actors;

import io.dapr.actors.ActorId;
import io.dapr.actors.runtime.AbstractActor;
import io.dapr.actors.runtime.ActorRuntimeContext;
import reactor.core.publisher.Mono;

/** Keeps the number of visits in the actor's state. */
class VisitorActorImpl extends AbstractActor implements VisitorActor {

    private static final String STATE = "visits";

    VisitorActorImpl(ActorRuntimeContext<VisitorActorImpl> context, ActorId visitor) {
        super(context, visitor);
    }

    /** Needs no lock, because an actor runs one call at a time, in all replicas together. */
    @Override
    public Mono<Integer> visit() {
        var state = getActorStateManager();
        return state.contains(STATE)
                .flatMap(exists -> exists ? state.get(STATE, Integer.class) : Mono.just(0))
                .map(before -> before + 1)
                .flatMap(after -> state.set(STATE, after).thenReturn(after));
    }
}
