package com.example.shop.dapr.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class AppTokenTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void matchesItselfOnly() {
        var token = AppToken.from(environment.withProperty("APP_API_TOKEN", "sesame"));

        assertThat(token.matches("sesame")).isTrue();
        assertThat(token.matches("Sesame")).isFalse();
        assertThat(token.matches("")).isFalse();
        assertThat(token.matches(null)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void matchesNothingWhereNoneIsConfigured(@Nullable String value, CapturedOutput output) {
        if (value != null) {
            environment.setProperty("APP_API_TOKEN", value);
        }
        var token = AppToken.from(environment);

        assertThat(token.matches("")).isFalse();
        assertThat(token.matches(" ")).isFalse();
        assertThat(token.matches(null)).isFalse();
        assertThat(output).containsOnlyOnce("APP_API_TOKEN is not set");
    }

    @Test
    void isNotShown() {
        assertThat(AppToken.from(environment.withProperty("APP_API_TOKEN", "sesame")))
                .hasToString("AppToken[***]");
    }
}
