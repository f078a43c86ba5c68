package com.example.shop.dapr.actors;

import io.dapr.actors.runtime.AbstractActor;
import io.dapr.actors.runtime.ActorRuntime;
import io.dapr.serializer.DaprObjectSerializer;
import io.dapr.serializer.DefaultObjectSerializer;
import io.grpc.ManagedChannel;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/**
 * Replaces the SDK's {@code ActorRuntime} by one whose calls of the sidecar carry the API token and the trace.
 *
 * <p>The SDK's {@code ActorRuntime} is a singleton that opens its own channel, without the token and without the trace
 * ({@code ActorRuntime.java:91,101}). A sidecar that requires a token refuses the calls of such a runtime, so the actors
 * could not read their state. The constructor that takes a channel is private, and so is the field of the singleton, which
 * the SDK's controller of {@code /actors/**} reads. This class therefore uses reflection. Everything else is the SDK's: the
 * controller, the turns and the state.
 *
 * <p>Delete it when {@code ActorRuntime} sends the token or takes a channel: see the decision record "Replace the SDK's
 * actor runtime".
 */
final class ActorRuntimeReplacement implements AutoCloseable {

    /** The SDK writes the state as Base64 with every other serializer, and cannot read that back. */
    private static final DaprObjectSerializer STATE_SERIALIZER = new DefaultObjectSerializer();

    /**
     * How long the sidecar waits for running calls of actors that move to another host. It has to be shorter than 8 s, the
     * time after which placement disconnects a sidecar that has not finished; such a sidecar can call no actors until it is
     * restarted.
     */
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(4);

    private final ActorRuntime runtime;

    ActorRuntimeReplacement(ManagedChannel channel, ActorProperties properties) {
        this.runtime = create(channel);
        runtime.getConfig()
                .setActorIdleTimeout(properties.idleTimeout())
                .setActorScanInterval(properties.scanInterval())
                .setDrainOngoingCallTimeout(DRAIN_TIMEOUT);
        setSingleton(runtime);
    }

    void register(List<ActorRegistration<?>> registrations, DaprObjectSerializer json) {
        registrations.forEach(registration -> register(registration, json));
    }

    private <T extends AbstractActor> void register(ActorRegistration<T> registration, DaprObjectSerializer json) {
        runtime.registerActor(registration.type(), registration.factory()::apply, json, STATE_SERIALIZER);
    }

    /** Removes the singleton, so that the next context of this JVM, in a test for example, creates a new one. */
    @Override
    public void close() {
        setSingleton(null);
        runtime.close();
    }

    private static ActorRuntime create(ManagedChannel channel) {
        try {
            return BeanUtils.instantiateClass(ActorRuntime.class.getDeclaredConstructor(ManagedChannel.class), channel);
        } catch (NoSuchMethodException otherVersion) {
            throw incompatible(otherVersion);
        }
    }

    private static void setSingleton(@Nullable ActorRuntime runtime) {
        try {
            Field instance = ActorRuntime.class.getDeclaredField("instance");
            instance.setAccessible(true);
            instance.set(null, runtime);
        } catch (ReflectiveOperationException otherVersion) {
            throw incompatible(otherVersion);
        }
    }

    private static IllegalStateException incompatible(ReflectiveOperationException otherVersion) {
        return new IllegalStateException(
                "This version of the Dapr SDK has another ActorRuntime; ActorRuntimeReplacement must be changed",
                otherVersion);
    }
}
