package com.example.shop.dapr.actors;

import io.dapr.actors.ActorId;
import io.dapr.actors.runtime.AbstractActor;
import io.dapr.actors.runtime.ActorRuntimeContext;
import java.util.function.BiFunction;

/**
 * That an app hosts a type of actor: declare one as a bean. The factory is a method of that configuration, so an actor
 * gets its collaborators as every object does, by its constructor.
 *
 * @param type the actor's class
 * @param factory makes the actor of an id, when it is called for the first time and after it was deactivated
 */
public record ActorRegistration<T extends AbstractActor>(
        Class<T> type, BiFunction<ActorRuntimeContext<T>, ActorId, T> factory) {}
