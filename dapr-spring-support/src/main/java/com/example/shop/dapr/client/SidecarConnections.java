package com.example.shop.dapr.client;

import io.grpc.Channel;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The gRPC connections to the sidecar, tried again every second while they are down.
 *
 * <p>gRPC itself doubles its pause up to two minutes, out of care for a server that many clients have lost at once. A
 * sidecar has one client, on the same machine, which should not fail for two minutes after the sidecar has started again.
 */
public final class SidecarConnections implements AutoCloseable {

    private final List<ManagedChannel> channels = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon());

    SidecarConnections() {
        var unused = timer.scheduleWithFixedDelay(this::reconnect, 1, 1, TimeUnit.SECONDS);
    }

    /** Looks after a channel until it is shut down. */
    public <C extends Channel> C keep(C channel) {
        if (channel instanceof ManagedChannel managed) {
            channels.add(managed);
        }
        return channel;
    }

    private void reconnect() {
        channels.removeIf(ManagedChannel::isShutdown);
        channels.stream()
                .filter(channel -> channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE)
                .forEach(ManagedChannel::resetConnectBackoff);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static CustomizableThreadFactory daemon() {
        var threads = new CustomizableThreadFactory("dapr-reconnect-");
        threads.setDaemon(true);
        return threads;
    }
}
