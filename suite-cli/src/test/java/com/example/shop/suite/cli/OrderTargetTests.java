package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.process.UserFacingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTargetTests {

    @Test
    void theLastTwoDigitsOfAPortStay() {
        assertThat(OrderTarget.published("80", 8081)).isEqualTo(8081);
        assertThat(OrderTarget.published("180", 8081)).isEqualTo(18081);
        assertThat(OrderTarget.published("654", 8095)).isEqualTo(65495);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "655", "eighty", "-80"})
    void aPrefixThatMakesNoPortIsRefusedWithWhatIsAccepted(String prefix) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> OrderTarget.published(prefix, 8081))
                .withMessage("SHOP_PORT_PREFIX is %s; accepted is 1 to 654", prefix);
    }
}
