package com.example.shop.dapr.secrets;

import com.example.shop.dapr.lifecycle.ShutdownOrder;
import io.dapr.client.DaprClient;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.util.retry.Retry;

/**
 * Reads the secrets that the app cannot run without before anything else of it starts. One by one: to answer for all at
 * once, a sidecar would need the right to list everything in the store.
 *
 * <p>It waits for a sidecar that comes up later than its app. A secret that is not there, or not for this app, ends the
 * start instead: better a pod that does not start than one that fails with its first customer.
 */
public final class SecretStore implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SecretStore.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DaprClient client;
    private final String store;
    private final Duration patience;
    private final Map<String, Secret> required = new ConcurrentHashMap<>();
    private volatile boolean running;

    SecretStore(DaprClient client, String store, Duration patience) {
        this.client = client;
        this.store = store;
        this.patience = patience;
    }

    /** A secret that has its value from the start of the app on: ask for it in a constructor. */
    public Secret require(String key) {
        if (running) {
            throw new IllegalStateException("Too late to require " + key + ": ask for it in a constructor");
        }
        return required.computeIfAbsent(key, Secret::new);
    }

    /**
     * Reads what is required.
     *
     * @throws MissingSecret if a secret is not there or the app may not see it
     */
    @Override
    public void start() {
        if (!required.isEmpty()) {
            required.forEach((key, secret) -> secret.set(read(key)));
            log.info("Read the secrets {} of {}", required.keySet(), store);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return ShutdownOrder.SECRETS;
    }

    /** A store names the value by the key again, unless the secret has several values. */
    private String read(String key) {
        var value = ask(key).get(key);
        if (value == null || value.isBlank()) {
            throw new MissingSecret(store, key, "is empty");
        }
        return value;
    }

    private Map<String, String> ask(String key) {
        try {
            return client.getSecret(store, key)
                    .retryWhen(Retry.fixedDelay(patience.dividedBy(PAUSE), PAUSE)
                            .filter(SecretStore::isUnavailable)
                            .onRetryExhaustedThrow((retry, signal) -> signal.failure()))
                    .blockOptional()
                    .orElse(Map.of());
        } catch (DaprException e) {
            throw new MissingSecret(store, key, reason(e));
        }
    }

    /** What scopes do not allow is refused before anybody looks whether it exists. */
    private static String reason(DaprException e) {
        return Status.fromThrowable(e).getCode() == Status.Code.PERMISSION_DENIED
                ? "is not allowed for this app"
                : "cannot be read: " + e.getMessage();
    }

    private static boolean isUnavailable(Throwable failure) {
        return Status.fromThrowable(failure).getCode() == Status.Code.UNAVAILABLE;
    }
}
