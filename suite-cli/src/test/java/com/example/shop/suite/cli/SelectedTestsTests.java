package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aCopyInABuildFolderIsNoTestClass(@TempDir Path checkout) throws IOException {
        var folder = Files.createDirectories(checkout.resolve("archetype/target/copy/one/src/test/java"));
        Files.createFile(folder.resolve("CopiedTests.java"));

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> SelectedTests.find(checkout, List.of("CopiedTests")))
                .withMessage("There is no test class CopiedTests");
    }

    @Test
    void anUnknownClassIsRefused() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> SelectedTests.find(CHECKOUT, List.of("NobodyIT")))
                .withMessage("There is no test class NobodyIT");
    }
}
