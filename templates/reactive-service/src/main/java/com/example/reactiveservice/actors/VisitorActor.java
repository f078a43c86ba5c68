package com.example.reactiveservice.actors;

import io.dapr.actors.ActorMethod;
import io.dapr.actors.ActorType;
import reactor.core.publisher.Mono;

/** An actor for each visitor: its id is the visitor's name. It is public, because the SDK calls it from another package. */
@ActorType(name = "ReactiveServiceVisitor")
public interface VisitorActor {

    /** Returns the number of visits, this one included. */
    @ActorMethod(name = "visit", returns = Integer.class)
    Mono<Integer> visit();
}
