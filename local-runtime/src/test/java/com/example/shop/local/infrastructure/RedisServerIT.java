package com.example.shop.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.example.shop.local.process.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerIT {

    private static final int ENOUGH_TO_READ_FOR_A_WHILE = 500_000;

    /** An earlier run has left so much that Redis answers long before it can serve. */
    @Test
    void isReadyOnceItHasReadItsData(@TempDir Path folder) throws IOException {
        var workspace = Workspace.in(folder, folder.resolve("state"));
        writeCommands(workspace.data().resolve("redis/appendonly.aof"));

        var redis = RedisServer.start(workspace, "secret");
        try {
            assertThatCode(() -> redis.settings().set("approval-threshold", "1"))
                    .doesNotThrowAnyException();
        } finally {
            redis.running().close();
        }
    }

    private static void writeCommands(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var commands = Files.newBufferedWriter(file)) {
            for (var i = 0; i < ENOUGH_TO_READ_FOR_A_WHILE; i++) {
                commands.write("*3\r\n$3\r\nSET\r\n$10\r\n%010d\r\n$1\r\n1\r\n".formatted(i));
            }
        }
    }
}
