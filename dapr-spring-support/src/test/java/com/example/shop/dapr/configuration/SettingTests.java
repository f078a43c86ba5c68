package com.example.shop.dapr.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SettingTests {

    private final Setting<Integer> setting = new Setting<>("low-stock-threshold", 5, Integer::valueOf);

    @Test
    void isTheDefaultUntilTheStoreTells() {
        assertThat(setting.current()).isEqualTo(5);
    }

    @Test
    void followsTheStore() {
        setting.update(" 7 ");

        assertThat(setting.current()).isEqualTo(7);
    }

    @Test
    void aBadValueKeepsTheOldOneAndIsLogged(CapturedOutput output) {
        setting.update("7");
        setting.update("many");

        assertThat(setting.current()).isEqualTo(7);
        assertThat(output).contains("low-stock-threshold stays 7");
    }

    @Test
    void aBadValueIsToldOfOnceHoweverOftenItIsRead(CapturedOutput output) {
        setting.update("many");
        setting.update("many");
        assertThat(output).containsOnlyOnce("low-stock-threshold stays 5");

        setting.update("6");
        setting.update("many");
        assertThat(output).containsOnlyOnce("low-stock-threshold stays 6");
    }

    @Test
    void isTheDefaultAgainOnceTheKeyIsGone() {
        setting.update("7");
        setting.update("");

        assertThat(setting.current()).isEqualTo(5);
    }
}
