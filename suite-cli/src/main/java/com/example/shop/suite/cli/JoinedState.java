package com.example.shop.suite.cli;

import com.example.shop.local.process.PrivateFolder;
import com.example.shop.suite.SuiteState;
import com.example.shop.suite.SuiteState.AppState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Which apps have joined the suite: a folder {@code .suite/joined/PID} for each {@code ./suite join}. */
final class JoinedState {

    private JoinedState() {}

    /** Writes the apps of this process for {@code ./suite status}. */
    static void write(Path state, List<AppState> apps) {
        var pid = ProcessHandle.current().pid();
        var folder = folder(state).resolve(Long.toString(pid));
        PrivateFolder.create(folder);
        new SuiteState(pid, Instant.now(), true, state.resolve("mails"), null, null, null, apps).write(folder);
    }

    /** Returns the apps of all processes that still run. */
    static List<AppState> running(Path state) {
        if (!Files.exists(folder(state))) {
            return List.of();
        }
        try (var folders = Files.list(folder(state))) {
            return folders.flatMap(folder -> SuiteState.read(folder).stream())
                    .filter(joined -> ProcessHandle.of(joined.pid()).isPresent())
                    .flatMap(joined -> joined.apps().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path state) {
        return state.resolve("joined");
    }
}
