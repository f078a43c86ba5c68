package com.example.shop.dapr.configuration;

import com.example.shop.dapr.lifecycle.ShutdownOrder;
import io.dapr.client.DaprClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The {@link Setting}s of an app, kept as a configuration store has them for as long as the app runs. */
public final class LiveConfiguration implements SmartLifecycle {

    private final Supplier<? extends DaprClient> clients;
    private final String store;
    private final Duration refresh;
    private final Map<String, Setting<?>> settings = new ConcurrentHashMap<>();
    private volatile @Nullable Follower follower;

    LiveConfiguration(Supplier<? extends DaprClient> clients, String store, Duration refresh) {
        this.clients = clients;
        this.store = store;
        this.refresh = refresh;
    }

    /**
     * A setting that follows a key from the start of the app to its end.
     *
     * @param defaultValue holds while the store has no value, or is away when the app starts
     * @param parser of the store's text; throws {@link IllegalArgumentException} with what it accepts
     */
    public <T> Setting<T> follow(String key, T defaultValue, Function<String, T> parser) {
        if (isRunning()) {
            throw new IllegalStateException("Too late to follow " + key + ": ask for it in a constructor");
        }
        var setting = new Setting<>(key, defaultValue, parser);
        if (settings.putIfAbsent(key, setting) != null) {
            throw new IllegalStateException("Somebody follows " + key + " already");
        }
        return setting;
    }

    /** Does not wait for the store: until it answers, defaults hold. */
    @Override
    public void start() {
        if (!settings.isEmpty()) {
            var started = new Follower(clients.get(), store, settings);
            started.start(refresh);
            follower = started;
        }
    }

    @Override
    public void stop() {
        var stopping = follower;
        follower = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public int getPhase() {
        return ShutdownOrder.SUBSCRIPTIONS;
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
