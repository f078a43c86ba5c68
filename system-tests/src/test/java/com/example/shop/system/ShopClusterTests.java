package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.example.shop.suite.containers.Images;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopClusterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\": {\"waiting\": {\"reason\": \"ErrImagePull\"}}}",
                "{\"state\": {\"waiting\": {\"reason\": \"ImagePullBackOff\"}}}",
                "{\"state\": {\"waiting\": {\"reason\": \"CreateContainerConfigError\"}}}",
                "{\"state\": {\"terminated\": {\"exitCode\": 1, \"reason\": \"Error\"}}}"
            })
    void aDebugContainerThatFailsIsReportedAtOnce(String status) {
        assertThatIllegalStateException()
                .isThrownBy(() -> hasEnded(status))
                .withMessageContaining("debug container failed");
    }

    @Test
    void aDebugContainerIsAwaited() throws JsonProcessingException {
        assertThat(hasEnded("{}")).isFalse();
        assertThat(hasEnded("{\"state\": {\"waiting\": {\"reason\": \"ContainerCreating\"}}}"))
                .isFalse();
        assertThat(hasEnded("{\"state\": {\"terminated\": {\"exitCode\": 0}}}")).isTrue();
    }

    @Test
    void theImageOfTheDebugContainerIsLoadedIntoTheCluster() throws IOException {
        assertThat(Images.inCluster(Path.of(".."), List.of(), "1.0")).contains(ShopCluster.DEBUG_IMAGE);
        assertThat(Files.readString(Path.of("../.ci/extended")))
                .contains("names=$(./suite images --kubernetes --names)", "load $names");
    }

    private static boolean hasEnded(String status) throws JsonProcessingException {
        return ShopCluster.hasEnded(new JsonMapper().readTree(status));
    }
}
