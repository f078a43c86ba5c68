package com.example.shop.dapr.actors;

import io.dapr.actors.ActorId;
import io.dapr.actors.runtime.AbstractActor;
import io.dapr.actors.runtime.ActorRuntimeContext;
import java.util.function.BiFunction;

/**
 * A type of actor that the app hosts. Declare one as a bean. The factory is a lambda in the configuration that declares
 * it, so an actor gets its collaborators by its constructor, as every other object does.
 *
 * @param type the actor's class
 * @param factory creates the actor of an id, for its first call and for the first call after a deactivation
 */
public record ActorRegistration<T extends AbstractActor>(
        Class<T> type, BiFunction<ActorRuntimeContext<T>, ActorId, T> factory) {}
