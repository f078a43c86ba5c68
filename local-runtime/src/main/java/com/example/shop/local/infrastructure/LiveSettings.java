package com.example.shop.local.infrastructure;

import com.example.shop.local.process.UserFacingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    /** Changes a setting; subscribers hear of it. */
    public void set(String key, String value) {
        send("SET", key, value + "||1");
    }

    /** Removes a setting; services fall back to their defaults. */
    public void remove(String key) {
        send("DEL", key);
    }

    /** How many keys sidecars are subscribed to. */
    public int followed() {
        return Integer.parseInt(send("PUBSUB", "CHANNELS").substring(1));
    }

    /** Whether Redis has read what an earlier run has left: it answers before, but refuses every command. */
    boolean areServed() {
        try {
            send("PING");
            return true;
        } catch (UserFacingException e) {
            return false;
        }
    }

    /** What an earlier run has changed stays as it is. */
    void addDefaults() {
        DEFAULTS.forEach((key, value) -> send("SET", key, value + "||1", "NX"));
    }

    /** @return the first line of the reply, which begins with its kind and, of a list, has its length */
    private String send(String... command) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            var replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            requireSuccess(socket, replies, "AUTH", password);
            return requireSuccess(socket, replies, command);
        } catch (IOException e) {
            throw new UserFacingException("Redis does not take the setting: " + e.getMessage(), e);
        }
    }

    private static String requireSuccess(Socket socket, BufferedReader replies, String... command) throws IOException {
        socket.getOutputStream().write(encode(command).getBytes(StandardCharsets.UTF_8));
        var reply = String.valueOf(replies.readLine());
        if (reply.startsWith("-")) {
            throw new IOException("Redis refused %s: %s".formatted(command[0], reply));
        }
        return reply;
    }

    /** As an array of bulk strings, Redis's own protocol. */
    private static String encode(String... command) {
        var text = new StringBuilder("*").append(command.length).append("\r\n");
        for (var part : command) {
            text.append('$')
                    .append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return text.toString();
    }
}
