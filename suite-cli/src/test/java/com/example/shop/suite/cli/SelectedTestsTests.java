package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.process.UserFacingException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the test classes of this checkout. */
class SelectedTestsTests {

    private static final Path CHECKOUT = Checkout.find().directory();

    @Test
    void theModulesOfTheClassesAreBuiltAndOnlyTheClassesRun() {
        var selected =
                SelectedTests.find(CHECKOUT, List.of("StateStoreOrdersIT", "SelectedTestsTests", "StateStoreVisitsIT"));

        assertThat(selected.mavenOptions())
                .containsSequence("-pl", "order-service,suite-cli,templates/web-service", "-am")
                .contains("-Dtest=SelectedTestsTests", "-Dit.test=StateStoreOrdersIT,StateStoreVisitsIT");
    }

    @Test
    void withoutATestOnSidecarsNoneRuns() {
        assertThat(SelectedTests.find(CHECKOUT, List.of("SelectedTestsTests")).mavenOptions())
                .contains("-Dit.test=none");
    }

    @Test
    void withoutAClassAllTestsRun() {
        assertThat(SelectedTests.find(CHECKOUT, List.of()).mavenOptions()).isEmpty();
    }

    @Test
    void anUnknownClassIsRefused() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> SelectedTests.find(CHECKOUT, List.of("NobodyIT")))
                .withMessage("There is no test class NobodyIT");
    }
}
