package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownCommandListsTheKnownOnes() {
        assertThat(suite("dance")).isNotZero();
        assertThat(err.toString()).contains("dance", "run", "order", "doctor");
    }

    @Test
    void everyCommandHasHelp() {
        assertThat(suite("order", "--help")).isZero();
        assertThat(out.toString()).contains("FILE.json", "--orders");
    }

    @Test
    void anImpossibleNumberOfOrdersIsRefusedWithWhatIsAccepted() {
        assertThat(suite("order", "--orders", "0")).isNotZero();
        assertThat(err.toString()).contains("1 to 10000");
    }

    @Test
    void anImpossibleNumberOfLinesIsRefusedWithWhatIsAccepted() {
        assertThat(suite("logs", "--lines", "-5")).isNotZero();
        assertThat(err.toString()).contains("--lines is -5", "1 to 1000000");
    }

    @Test
    void anImpossibleTimeoutIsRefusedWithWhatIsAccepted() {
        assertThat(suite("order", "--timeout", "-1")).isNotZero();
        assertThat(err.toString()).contains("--timeout is -1", "1 to 86400");
    }

    @Test
    void aSettingThatItsServiceWouldIgnoreIsRefusedWithWhatIsAccepted() {
        assertThat(suite("setting", "approval-threshold", "4999,99")).isNotZero();
        assertThat(err.toString()).contains("4999,99", "an amount such as 5000 or 99.50");
    }

    /** The launcher changes into the checkout. */
    @ParameterizedTest
    @CsvSource({"order, my.json", "order, ../my.json", "join, my-service", "model --key-file, my-key"})
    void everyPathIsRelativeToTheFolderOfTheCaller(String command, String path) {
        var arguments = Stream.concat(Stream.of(command.split(" ")), Stream.of(path));

        var parsed =
                Main.commandLine().parseArgs(arguments.toArray(String[]::new)).subcommand();

        assertThat(parsed.matchedArgs().get(0).<Path>getValue()).isAbsolute().isEqualTo(Checkout.resolve(path));
    }

    @ParameterizedTest
    @CsvSource({
        "my.json, /home/ada/work/my.json",
        "../my.json, /home/ada/my.json",
        "./a/../my.json, /home/ada/work/my.json",
        "/tmp/my.json, /tmp/my.json"
    })
    void aPathIsMeantFromTheFolderOfTheCaller(String path, Path meant) {
        assertThat(Checkout.resolve("/home/ada/work", path)).isEqualTo(meant);
    }

    @Test
    void aFileThatAnotherUserOwnsIsExplained() {
        var failure = new UncheckedIOException(new AccessDeniedException("/checkout/.suite/lock"));

        assertThat(FileProblem.explain(failure)).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("/checkout/.suite/lock", System.getProperty("user.name"), "chown"));
    }

    @Test
    void aReadOnlyFileSystemAndAFullDiskAreExplained() {
        assertThat(FileProblem.explain(new FileSystemException("/home/me", null, "Read-only file system")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("/home/me", "can be written"));
        assertThat(FileProblem.explain(new IllegalStateException(new IOException("No space left on device"))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("disk space", "free some"));
        assertThat(FileProblem.explain(new IllegalStateException(new IOException("Stream closed"))))
                .isEmpty();
    }

    @Test
    void theVersionOfAToolIsNotWhatTheJvmPrintsBeforeIt() {
        var answer = "Picked up JAVA_TOOL_OPTIONS: -Xms512m\n\u001b[1mApache Maven 3.9.9\u001b[m\nJava version: 17";

        assertThat(DoctorCommand.version(answer)).isEqualTo("Apache Maven 3.9.9");
    }

    @Test
    void aSettingIsForARunningSuiteOnly() {
        assertThat(suite("setting", "approval-threshold", "20")).isNotZero();
        assertThat(err.toString()).contains("not running", "./suite run");
    }

    @Test
    void optionsOfMavenPass() {
        var maven = new String[] {"-pl", "order-service", "-am", "-Dit.test=JobsIT"};

        var test = Main.commandLine()
                .parseArgs(Stream.concat(Stream.of("test"), Stream.of(maven)).toArray(String[]::new))
                .subcommand();

        assertThat(test.matchedPositionalValue(0, List.<String>of())).containsExactly(maven);
    }

    private int suite(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
