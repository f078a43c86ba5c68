package com.example.shop.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProgramTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void endsWhenItIsClosed() {
        var program = program("sleep", "600").start();

        program.close();

        assertThat(program.isAlive()).isFalse();
    }

    @Test
    void isKilledWhenItDoesNotListen() {
        var program = program("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done")
                .start();
        program.await("deaf", Duration.ofSeconds(10), () -> program.program()
                .logTail()
                .contains("deaf"));

        program.close(Duration.ofMillis(200));

        assertThat(program.isAlive()).isFalse();
    }

    @Test
    void aCrashBeforeItIsReadyShowsTheEndOfItsLog() {
        var program = program("sh", "-c", "echo the reason; exit 3").start();

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> program.await("ready", Duration.ofSeconds(10), () -> false))
                .withMessageContaining("exit code 3")
                .withMessageContaining("the reason");
    }

    @Test
    void whatNeverGetsReadyIsToldAfterTheTimeout() {
        try (var program = program("sleep", "600").start()) {
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(() -> program.await("ready", Duration.ofMillis(100), () -> false))
                    .withMessageContaining("was not ready");
        }
    }

    @Test
    void aMissingExecutableIsNamed() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> program("no-such-program").start())
                .withMessageContaining("no-such-program");
    }

    @Test
    void nothingIsLeftBehindWhenTheJvmIsKilled() throws IOException {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long child;
        try (var output = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
            child = Long.parseLong(String.valueOf(output.readLine()));
            assertThat(ProcessHandle.of(child)).isPresent();

            jvm.destroyForcibly();
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProcessHandle.of(child).isEmpty());
    }

    /** A JVM of its own that starts a program and waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            var child = new Program(
                            "child",
                            List.of("sleep", "600"),
                            Path.of(arguments[0]),
                            Map.of(),
                            Path.of(arguments[0], "child.log"))
                    .start();
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }

    private Program program(String... command) {
        return new Program("test", List.of(command), folder, Map.of(), folder.resolve("test.log"));
    }
}
