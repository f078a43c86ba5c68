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
 * The actor runtime of the SDK, with a channel of ours.
 *
 * <p>{@code ActorRuntime} is a singleton that opens its own channel, without the API token and without the trace
 * ({@code ActorRuntime.java:91,101}): actors that an app hosts could read no state from a sidecar that asks for a token.
 * Its constructor that takes a channel is private, and so is the field of the instance, which the SDK's controller for
 * {@code /actors/**} asks for. Hence the reflection, here and nowhere else: the controller, the turns and the state are
 * still the SDK's.
 */
final class ActorRuntimeReplacement implements AutoCloseable {

    /** The SDK's own: of any other it writes the state as Base64, which it cannot read. Keep to what plain Jackson knows. */
    private static final DaprObjectSerializer STATE = new DefaultObjectSerializer();

    /**
     * How long a sidecar lets calls of actors that move to another host come to an end. Placement gives up on a sidecar
     * after 8 s, and one that it gave up on may call no actors until it is started again; a call that has to wait for
     * another host ends only after the move.
     */
    private static final Duration DRAIN = Duration.ofSeconds(4);

    private final ActorRuntime runtime;

    ActorRuntimeReplacement(ManagedChannel channel, ActorProperties properties) {
        this.runtime = create(channel);
        runtime.getConfig()
                .setActorIdleTimeout(properties.idleTimeout())
                .setActorScanInterval(properties.scanInterval())
                .setDrainOngoingCallTimeout(DRAIN);
        set(runtime);
    }

    void host(List<ActorRegistration<?>> registrations, DaprObjectSerializer json) {
        registrations.forEach(registration -> host(registration, json));
    }

    private <T extends AbstractActor> void host(ActorRegistration<T> registration, DaprObjectSerializer json) {
        runtime.registerActor(registration.type(), registration.factory()::apply, json, STATE);
    }

    /** The next context of this JVM, in a test for example, starts anew. */
    @Override
    public void close() {
        set(null);
        runtime.close();
    }

    private static ActorRuntime create(ManagedChannel channel) {
        try {
            return BeanUtils.instantiateClass(ActorRuntime.class.getDeclaredConstructor(ManagedChannel.class), channel);
        } catch (NoSuchMethodException otherVersion) {
            throw incompatible(otherVersion);
        }
    }

    private static void set(@Nullable ActorRuntime runtime) {
        try {
            Field instance = ActorRuntime.class.getDeclaredField("instance");
            instance.setAccessible(true);
            instance.set(null, runtime);
        } catch (ReflectiveOperationException otherVersion) {
            throw incompatible(otherVersion);
        }
    }

    private static IllegalStateException incompatible(ReflectiveOperationException otherVersion) {
        return new IllegalStateException("The Dapr SDK has another actor runtime now: see this class", otherVersion);
    }
}
