package com.example.shop.dapr.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConfigurationValueTests {

    private final ConfigurationValue<Integer> value =
            new ConfigurationValue<>("low-stock-threshold", 5, Integer::valueOf);

    @Test
    void isTheDefaultUntilTheStoreHasAValue() {
        assertThat(value.current()).isEqualTo(5);
    }

    @Test
    void followsTheStore() {
        value.update(" 7 ");

        assertThat(value.current()).isEqualTo(7);
    }

    @Test
    void aBadValueKeepsTheOldOneAndIsLogged(CapturedOutput output) {
        value.update("7");
        value.update("many");

        assertThat(value.current()).isEqualTo(7);
        assertThat(output).contains("low-stock-threshold stays 7");
    }

    @Test
    void aBadValueIsToldOfOnceHoweverOftenItIsRead(CapturedOutput output) {
        value.update("many");
        value.update("many");
        assertThat(output).containsOnlyOnce("low-stock-threshold stays 5");

        value.update("6");
        value.update("many");
        assertThat(output).containsOnlyOnce("low-stock-threshold stays 6");
    }

    @Test
    void isTheDefaultAgainOnceTheKeyIsGone() {
        value.update("7");
        value.update("");

        assertThat(value.current()).isEqualTo(5);
    }
}
