package com.example.shop.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.console.ConsoleProperties;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EntryTokensTests {

    private final EntryTokens tokens = new EntryTokens(new ConsoleProperties(Path.of(""), Path.of(""), "printed"));

    @Test
    void theTokenOfThePrintedAddressIsValidOnce() {
        assertThat(tokens.use("printed")).isTrue();
        assertThat(tokens.use("printed")).isFalse();
    }

    @Test
    void aNewTokenIsValidOnceAndLong() {
        var token = tokens.create();

        assertThat(token).hasSize(64).isNotEqualTo(tokens.create());
        assertThat(tokens.use(token)).isTrue();
        assertThat(tokens.use(token)).isFalse();
    }

    @Test
    void anyOtherTokenIsInvalid() {
        assertThat(tokens.use("")).isFalse();
        assertThat(tokens.use("guess")).isFalse();
        assertThat(tokens.use("printed")).as("the valid one is kept").isTrue();
    }
}
