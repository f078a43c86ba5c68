package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Running;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.sidecar.SidecarSettings;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the shipped components speak to: Redis, a database, a mail server, an MQTT broker and a language model. */
final class BackingServices implements AutoCloseable {

    private final Deque<Runnable> toClose = new ArrayDeque<>();
    private final Platform platform;
    private final Redis redis;
    private final Optional<Database> database;
    private final GreenMail mail;
    private final ModelEndpoint model;

    private BackingServices(Workspace workspace, Platform platform, Secrets secrets) {
        this.platform = platform;
        try {
            EncryptionKeys.generateMissing(workspace);
            redis = started(() -> platform.startRedis(workspace, secrets.get("redis-password")), it -> it.running()
                    .close());
            redis.settings().addDefaults();
            database = started(
                    platform::startDatabase, it -> it.map(Database::running).ifPresent(Running::close));
            database.ifPresent(it -> secrets.put("db-connection-string", it.connectionString()));
            mail = started(
                    () -> startMailServer(secrets.get("smtp-user"), secrets.get("smtp-password")), GreenMail::stop);
            if (!platform.isLoopback()) {
                secrets.put("smtp-user", "");
                secrets.put("smtp-password", "");
            }
            model = started(() -> ModelEndpoint.start(secrets.get("openai-key")), ModelEndpoint::close);
            var mqtt = started(
                    () -> MqttBroker.start(secrets.get("mqtt-user"), secrets.get("mqtt-password")), MqttBroker::close);
            secrets.put(
                    "mqtt-url",
                    "tcp://%s:%s@%s:%s"
                            .formatted(
                                    secrets.get("mqtt-user"),
                                    secrets.get("mqtt-password"),
                                    platform.hostOf(mqtt.port()),
                                    mqtt.port()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts a real SMTP server on loopback that keeps what it receives in memory. */
    private static GreenMail startMailServer(String user, String password) {
        var mail = new GreenMail(new ServerSetup(Ports.free(), SidecarSettings.LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        mail.setUser(user, password);
        mail.start();
        return mail;
    }

    static BackingServices start(Workspace workspace, Platform platform) {
        var secrets = Secrets.generate();
        var services = new BackingServices(workspace, platform, secrets);
        secrets.writeTo(workspace);
        return services;
    }

    GreenMail mail() {
        return mail;
    }

    ModelEndpoint model() {
        return model;
    }

    LiveSettings settings() {
        return redis.settings();
    }

    Running redis() {
        return redis.running();
    }

    /** Those that run outside this JVM. */
    List<Running> running() {
        return Stream.concat(Stream.of(redis.running()), database.map(Database::running).stream())
                .toList();
    }

    /** What components read by {@code envRef}. */
    Map<String, String> environment() {
        return Map.of(
                "SHOP_REDIS_HOST",
                redis.address(),
                "SHOP_SMTP_HOST",
                platform.hostOf(mail.getSmtp().getPort()),
                "SHOP_SMTP_PORT",
                Integer.toString(mail.getSmtp().getPort()),
                "SHOP_OPENAI_ENDPOINT",
                model.url(platform.hostOf(model.port())));
    }

    private <T> T started(Supplier<T> start, Consumer<T> close) {
        var service = start.get();
        toClose.push(() -> close.accept(service));
        return service;
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            toClose.pop().run();
        }
    }
}
