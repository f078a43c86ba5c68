package com.example.shop.dapr.configuration;

import io.dapr.client.DaprClient;
import io.dapr.client.domain.ConfigurationItem;
import io.dapr.client.domain.SubscribeConfigurationResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Follows the keys of settings in a store.
 *
 * <p>It subscribes to all keys at once and reads them as soon as the subscription stands, so that no change falls in
 * between. A subscription that ends, for example because the sidecar restarts, is made again. As the store behind the
 * sidecar may lose a notification (Redis sends each once, to whoever listens), the keys are also read now and then.
 */
final class Follower {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DaprClient client;
    private final String store;
    private final Map<String, Setting<?>> settings;
    private final List<String> keys;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final Disposable.Composite following = Disposables.composite();
    private volatile @Nullable String subscriptionId;

    /** @param client its own: without a timeout, which would end the subscription, and closed at the stop */
    Follower(DaprClient client, String store, Map<String, Setting<?>> settings) {
        this.client = client;
        this.store = store;
        this.settings = Map.copyOf(settings);
        this.keys = settings.keySet().stream().sorted().toList();
    }

    void start(Duration refresh) {
        following.add(changes()
                .doOnError(this::warnOnce)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
                .repeatWhen(ended -> ended.delayElements(PAUSE))
                .subscribe(this::update));
        following.add(Flux.interval(refresh)
                .onBackpressureDrop()
                .concatMap(tick -> all().onErrorComplete())
                .subscribe(this::update));
    }

    void stop() {
        following.dispose();
        unsubscribe();
        try {
            client.close();
        } catch (Exception e) {
            log.info("The client of {} did not close: {}", store, e.toString());
        }
    }

    private Flux<Map<String, ConfigurationItem>> changes() {
        return client.subscribeConfiguration(store, keys, Map.of())
                .concatMap(response ->
                        response.getItems().isEmpty() ? subscribed(response) : Mono.just(response.getItems()));
    }

    /** The first response has the id of the subscription and nothing else. */
    private Mono<Map<String, ConfigurationItem>> subscribed(SubscribeConfigurationResponse response) {
        subscriptionId = response.getSubscriptionId();
        lost.set(false);
        log.info("Following the settings {} of {}", keys, store);
        return all();
    }

    /** With an item for each key, also for one that the store does not have. */
    private Mono<Map<String, ConfigurationItem>> all() {
        return client.getConfiguration(store, keys, Map.of()).timeout(PATIENCE).map(this::withMissing);
    }

    private Map<String, ConfigurationItem> withMissing(Map<String, ConfigurationItem> found) {
        var items = new HashMap<String, ConfigurationItem>();
        keys.forEach(key -> items.put(key, found.getOrDefault(key, new ConfigurationItem(key, "", ""))));
        return items;
    }

    private void update(Map<String, ConfigurationItem> items) {
        settings.forEach((key, setting) -> {
            var item = items.get(key);
            if (item != null) {
                setting.update(item.getValue());
            }
        });
    }

    /** Disposing of the SDK's stream does not end it: the sidecar would go on sending. */
    private void unsubscribe() {
        var id = subscriptionId;
        if (id != null) {
            client.unsubscribeConfiguration(id, store)
                    .timeout(PATIENCE)
                    .doOnError(e -> log.info("Not unsubscribed from {}, the sidecar is gone: {}", store, e.toString()))
                    .onErrorComplete()
                    .block();
        }
    }

    private void warnOnce(Throwable failure) {
        if (lost.compareAndSet(false, true)) {
            log.warn(
                    "Settings {} of {} stay as they are, nothing is heard of them: {}",
                    keys,
                    store,
                    failure.toString());
        }
    }
}
