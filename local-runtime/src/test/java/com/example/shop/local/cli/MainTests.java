package com.example.shop.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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

    private int suite(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
