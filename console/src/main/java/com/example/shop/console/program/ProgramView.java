package com.example.shop.console.program;

import com.example.shop.local.process.Http;
import com.example.shop.suite.ProgramState;
import com.example.shop.suite.SuiteState.AppState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program as the page shows it.
 *
 * @param state {@code ready}, {@code not ready}, {@code runs}, {@code paused} or {@code ended}
 * @param reason what is missing to be ready; empty if it is ready or has no readiness
 * @param memory its resident memory, in MiB; 0 where it is not known
 */
record ProgramView(String name, String state, String reason, long pid, long memory, int restarts) {

    private static final long KIB_IN_MIB = 1024;

    static ProgramView of(ProgramState program, Optional<AppState> app) {
        var status = ProcessStatus.of(program.pid());
        if (!program.alive()) {
            return new ProgramView(program.name(), "ended", "", program.pid(), 0, program.restarts());
        }
        if (status.isPaused()) {
            return new ProgramView(program.name(), "paused", "", program.pid(), status.memory(), program.restarts());
        }
        var reason = app.map(ProgramView::missing);
        var state =
                reason.map(missing -> missing.isEmpty() ? "ready" : "not ready").orElse("runs");
        return new ProgramView(
                program.name(), state, reason.orElse(""), program.pid(), status.memory(), program.restarts());
    }

    private static String missing(AppState app) {
        return Http.isOk(app.healthPort(), "/ready") ? "" : Http.answer(app.healthPort(), "/ready");
    }

    /** What Linux says about a process in {@code /proc/PID/status}; unknown on other systems. */
    private record ProcessStatus(boolean isPaused, long memory) {

        static ProcessStatus of(long pid) {
            try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
                var all = lines.toList();
                return new ProcessStatus(
                        field(all.stream(), "State:").startsWith("T"), kib(field(all.stream(), "VmRSS:")) / KIB_IN_MIB);
            } catch (IOException e) {
                return new ProcessStatus(false, 0);
            }
        }

        private static String field(Stream<String> lines, String name) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        private static long kib(String text) {
            return text.isEmpty() ? 0 : Long.parseLong(text.replace(" kB", ""));
        }
    }
}
