package com.example.shop.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.example.shop.local.process.UserFacingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveSettingsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "approval-threshold|5000",
                "approval-threshold|99.50",
                "low-stock-threshold|0",
                "low-stock-threshold|1000000",
                "feature.word-notifications-by-model|false"
            })
    void acceptsWhatItsServiceAccepts(String key, String value) {
        assertThatNoException().isThrownBy(() -> LiveSettings.requireValid(key, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "approval-threshold|4999,99",
                "approval-threshold|-1",
                "approval-threshold|1e3",
                "approval-threshold|٥٠٠٠",
                "low-stock-threshold|many",
                "low-stock-threshold|1000001",
                "feature.word-notifications-by-model|TRUE"
            })
    void refusesWhatItsServiceWouldIgnore(String key, String value) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> LiveSettings.requireValid(key, value))
                .withMessageContaining(key)
                .withMessageContaining(value)
                .withMessageContaining("is accepted");
    }
}
