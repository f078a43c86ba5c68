package com.example.shop.local.infrastructure;

import com.example.shop.local.process.UserFacingException;
import java.nio.file.Path;
import java.util.Map;
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

    private static final Map<String, String> DEFAULTS = Map.of(
            "approval-threshold", "5000",
            "low-stock-threshold", "5",
            "feature.word-notifications-by-model", "true");

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
        return new TreeSet<>(DEFAULTS.keySet());
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

    /** What an earlier run has changed stays as it is. */
    void addDefaults() {
        DEFAULTS.forEach((key, value) -> send(
                redis -> redis.set(key, stored(value), SetParams.setParams().nx())));
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
