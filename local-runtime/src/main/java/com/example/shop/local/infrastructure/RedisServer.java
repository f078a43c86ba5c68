package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.io.function.Uncheck;
import redis.embedded.core.ExecutableProvider;

/** A real Redis on loopback, from the binary that the library embedded-redis carries. */
final class RedisServer {

    private static final String CONFIGURATION = "redis.conf";

    private RedisServer() {}

    static Redis start(Workspace workspace, String password) {
        var port = Ports.free();
        var data = workspace.data().resolve("redis");
        var settings =
                workspace.writePrivate(workspace.state().resolve(CONFIGURATION), """
                bind 127.0.0.1
                port %s
                requirepass %s
                dir "%s"
                appendonly yes
                save ""
                """.formatted(port, password, data));
        Uncheck.run(() -> Files.createDirectories(data));
        var program = workspace
                .program("redis", List.of(executable(workspace).toString(), settings.toString()), Map.of())
                .start();
        var live = new LiveSettings(port, password);
        program.await("ready", Duration.ofSeconds(20), live::areServed);
        return new Redis(program, "127.0.0.1:" + port, live);
    }

    /** What the Redis of a state folder was started with; empty where none was. */
    static Optional<Properties> configuration(Path state) {
        var file = state.resolve(CONFIGURATION);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Uncheck.get(() -> {
            try (var lines = Files.newBufferedReader(file)) {
                var configuration = new Properties();
                configuration.load(lines);
                return configuration;
            }
        }));
    }

    private static Path executable(Workspace workspace) {
        try {
            var folder = Files.createDirectories(workspace.state().resolve("redis"));
            return ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .toPath();
        } catch (IOException e) {
            throw new UserFacingException("No Redis for this system comes with embedded-redis: " + e.getMessage(), e);
        }
    }
}
