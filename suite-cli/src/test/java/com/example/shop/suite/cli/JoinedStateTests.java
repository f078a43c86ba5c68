package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.suite.SuiteState;
import com.example.shop.suite.SuiteState.AppState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedStateTests {

    @TempDir
    private Path state;

    @Test
    void theAppsOfAProcessThatRunsAreShown() {
        assertThat(JoinedState.running(state)).isEmpty();

        JoinedState.write(state, List.of(app("greeter")));

        assertThat(JoinedState.running(state)).extracting(AppState::appId).containsExactly("greeter");
    }

    @Test
    void theAppsOfAProcessThatHasEndedAreNotShown() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var folder = Files.createDirectories(state.resolve("joined").resolve(Long.toString(ended.pid())));
        new SuiteState(ended.pid(), Instant.EPOCH, true, state, null, null, null, List.of(app("greeter")))
                .write(folder);

        assertThat(JoinedState.running(state)).isEmpty();
    }

    private AppState app(String appId) {
        return new AppState(appId, "", 1, "http", 2, 3, 4, 5, 6L, 7, state, state, state, state);
    }
}
