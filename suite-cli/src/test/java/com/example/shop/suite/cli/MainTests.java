package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
