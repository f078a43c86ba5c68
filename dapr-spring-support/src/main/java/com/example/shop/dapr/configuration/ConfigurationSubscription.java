package com.example.shop.dapr.configuration;

import com.example.shop.dapr.lifecycle.ShutdownOrder;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ConfigurationItem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Keeps {@link ConfigurationValue}s equal to the keys of a configuration store, for as long as the app runs.
 *
 * <p>It reads all keys when the subscription begins and after each notification. When the subscription ends, for example
 * because the sidecar restarts, it subscribes again. It also reads the keys at an interval, because a notification may be
 * lost: Redis sends each once, to the clients that listen at that moment.
 */
public final class ConfigurationSubscription implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ConfigurationSubscription.class);

    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final DaprClient dapr;
    private final String store;
    private final Duration refreshInterval;
    private final Map<String, ConfigurationValue<?>> values = new ConcurrentHashMap<>();
    private volatile @Nullable Disposable running;
    private volatile @Nullable String subscriptionId;
    private volatile boolean warned;

    /** @param dapr without a timeout, because a timeout would end the subscription */
    ConfigurationSubscription(DaprClient dapr, String store, Duration refreshInterval) {
        this.dapr = dapr;
        this.store = store;
        this.refreshInterval = refreshInterval;
    }

    private Flux<Map<String, ConfigurationItem>> subscribe() {
        return dapr.subscribeConfiguration(store, keys())
                .doOnNext(response -> subscribed(response.getSubscriptionId()))
                .concatMap(response -> read());
    }

    private Mono<Map<String, ConfigurationItem>> read() {
        return dapr.getConfiguration(store, keys()).timeout(TIMEOUT);
    }

    /** Disposing of the stream of the SDK is not enough: the sidecar would go on sending. */
    private Mono<?> unsubscribe(String id) {
        return dapr.unsubscribeConfiguration(id, store).timeout(TIMEOUT);
    }

    /**
     * Returns a value that is kept equal to a key. Call it in a constructor, before the subscription starts.
     *
     * @param defaultValue holds while the store has no such key, or does not respond when the app starts
     * @param parser of the text in the store; throws {@link IllegalArgumentException} that says what it accepts
     */
    public <T> ConfigurationValue<T> value(String key, T defaultValue, Function<String, T> parser) {
        if (isRunning()) {
            throw new IllegalStateException("The subscription has started, the key %s comes too late".formatted(key));
        }
        var value = new ConfigurationValue<>(key, defaultValue, parser);
        if (values.putIfAbsent(key, value) != null) {
            throw new IllegalStateException("The key %s has a value already".formatted(key));
        }
        return value;
    }

    /** Does not wait for the store. An app without values has no subscription. */
    @Override
    public void start() {
        if (!values.isEmpty()) {
            var changes = subscribe()
                    .doOnError(this::warnOnce)
                    .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, RETRY_DELAY))
                    .repeatWhen(ended -> ended.delayElements(RETRY_DELAY));
            var refreshes =
                    Flux.interval(refreshInterval).onBackpressureDrop().concatMap(tick -> read().onErrorComplete());
            running = Disposables.composite(changes.subscribe(this::update), refreshes.subscribe(this::update));
        }
    }

    @Override
    public void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
        if (subscriptionId != null) {
            unsubscribe(subscriptionId)
                    .doOnError(e -> log.info("Not unsubscribed from {}: {}", store, e.toString()))
                    .onErrorComplete()
                    .block();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return ShutdownOrder.SUBSCRIPTIONS;
    }

    private String[] keys() {
        return values.keySet().toArray(String[]::new);
    }

    private void subscribed(String id) {
        if (!id.equals(subscriptionId)) {
            log.info("Subscribed to {} of {}", values.keySet(), store);
            subscriptionId = id;
            warned = false;
        }
    }

    private void update(Map<String, ConfigurationItem> items) {
        values.forEach((key, value) -> {
            var item = items.get(key);
            value.update(item == null ? null : item.getValue());
        });
    }

    private void warnOnce(Throwable failure) {
        if (!warned) {
            log.warn("Not subscribed to {} of {}, the values stay: {}", values.keySet(), store, failure.toString());
            warned = true;
        }
    }

    void close() throws Exception {
        dapr.close();
    }
}
