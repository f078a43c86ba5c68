package com.example.shop.local.infrastructure;

import com.example.shop.local.process.UserFacingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * The settings that services read from {@code components/configstore.yaml} and follow while they run, in Redis.
 *
 * <p>Dapr's Redis component stores a value as {@code value||version}.
 */
public final class LiveSettings {

    /** The services accept these values, and ignore others. */
    private static final Map<String, Setting> SETTINGS = Map.of(
            "approval-threshold",
            new Setting("5000", "\\d{1,9}(\\.\\d{1,2})?", "an amount such as 5000 or 99.50"),
            "low-stock-threshold",
            new Setting("5", "\\d{1,6}|1000000", "a whole number from 0 to 1000000"),
            "feature.word-notifications-by-model",
            new Setting("true", "true|false", "true or false"));

    /**
     * A setting.
     *
     * @param pattern of the values that are accepted, with ASCII digits
     * @param accepted the same for people
     */
    private record Setting(String initialValue, String pattern, String accepted) {}

    private final int port;
    private final String password;

    /** Those of the Redis on a port of this machine. */
    public LiveSettings(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /**
     * Those of the suite that runs in a state folder.
     *
     * @throws UserFacingException if none does
     */
    public static LiveSettings ofRunning(Path state) {
        return RedisServer.configuration(state)
                .map(redis ->
                        new LiveSettings(Integer.parseInt(redis.getProperty("port")), redis.getProperty("requirepass")))
                .orElseThrow(() -> new UserFacingException("The suite is not running: start it with ./suite run"));
    }

    /** The keys that services follow. */
    public static Set<String> keys() {
        return new TreeSet<>(SETTINGS.keySet());
    }

    /**
     * Checks a value before it is stored.
     *
     * @throws UserFacingException if the service that reads the setting would ignore the value
     */
    public static void requireValid(String key, String value) {
        var setting = Objects.requireNonNull(SETTINGS.get(key));
        if (!value.matches(setting.pattern())) {
            throw new UserFacingException(
                    "%s does not accept %s: %s is accepted".formatted(key, value, setting.accepted()));
        }
    }

    /** Changes a setting; subscribers receive the new value. */
    public void set(String key, String value) {
        send(redis -> redis.set(key, stored(value)));
    }

    /** Removes a setting; services fall back to their defaults. */
    public void remove(String key) {
        send(redis -> redis.del(key));
    }

    /** Returns how many keys sidecars are subscribed to. */
    public int followed() {
        return send(Jedis::pubsubChannels).size();
    }

    /** Returns whether Redis has read what an earlier run has left: before that it refuses every command. */
    boolean areServed() {
        try {
            send(Jedis::ping);
            return true;
        } catch (UserFacingException e) {
            return false;
        }
    }

    /** Values that an earlier run has changed are kept. */
    void addDefaults() {
        SETTINGS.forEach((key, setting) -> send(redis -> redis.set(
                key, stored(setting.initialValue()), SetParams.setParams().nx())));
    }

    private static String stored(String value) {
        return value + "||1";
    }

    private <T> T send(Function<Jedis, T> command) {
        var settings = DefaultJedisClientConfig.builder().password(password).build();
        try (var redis = new Jedis(new HostAndPort("127.0.0.1", port), settings)) {
            return command.apply(redis);
        } catch (JedisException e) {
            throw new UserFacingException("Redis does not take the setting: " + e.getMessage(), e);
        }
    }
}
