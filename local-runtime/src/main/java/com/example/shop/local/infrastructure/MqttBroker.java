package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.UserFacingException;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.PermitAllAuthorizatorPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Properties;

/** A real MQTT broker on loopback, for the messages of suppliers. */
final class MqttBroker implements AutoCloseable {

    private final Server server;
    private final int port;

    private MqttBroker(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    static MqttBroker start(String user, String password) {
        var port = Ports.free();
        var settings = new MemoryConfig(new Properties());
        settings.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
        settings.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
        settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "false");
        var server = new Server();
        try {
            server.startServer(
                    settings,
                    List.of(),
                    null,
                    (client, name, secret) -> user.equals(name) && isEqual(password, secret),
                    new PermitAllAuthorizatorPolicy());
            return new MqttBroker(server, port);
        } catch (IOException e) {
            throw new UserFacingException("The MQTT broker does not start: " + e.getMessage(), e);
        }
    }

    private static boolean isEqual(String password, byte[] given) {
        return MessageDigest.isEqual(password.getBytes(StandardCharsets.UTF_8), given);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        server.stopServer();
    }
}
