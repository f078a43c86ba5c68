package com.example.shop.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.process.Program;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.UserFacingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes and a clock of the test. */
class SupervisorTests {

    @TempDir
    private Path folder = Path.of("");

    private final List<String> lines = new ArrayList<>();
    private final List<RunningProgram> started = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init") // set before each test
    private RunningProgram program;

    @BeforeEach
    void start() {
        program = start("service", "sleep", "600");
    }

    @AfterEach
    void end() {
        started.forEach(RunningProgram::close);
    }

    @Test
    void startsAProgramAgainASecondAfterItsEnd() {
        var supervisor = restarting(program);
        var pid = program.pid();
        program.kill();

        supervisor.check();
        assertThat(program.isAlive()).as("before the pause is over").isFalse();
        pass(supervisor, Duration.ofSeconds(1));

        assertThat(program.isAlive()).isTrue();
        assertThat(program.pid()).isNotEqualTo(pid);
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("service has ended with exit code 137 and is started again in 1 s", "service.log");
    }

    @Test
    void pausesLongerAfterEachFailureInARowUpToHalfAMinute() {
        var failing = start("failing", "sh", "-c", "exit 3");
        var supervisor = restarting(failing);

        for (var failure = 0; failure < 7; failure++) {
            awaitEnd(failing);
            supervisor.check();
            pass(supervisor, Duration.ofSeconds(30));
        }

        assertThat(lines)
                .extracting(line -> line.replaceAll(".* in (\\d+) s.*", "$1"))
                .containsExactly("1", "2", "4", "8", "16", "30", "30");
    }

    @Test
    void pausesForASecondAgainAfterTheProgramHasRunForAMinute() {
        var supervisor = restarting(program);
        for (var failure = 0; failure < 2; failure++) {
            program.kill();
            supervisor.check();
            pass(supervisor, Duration.ofSeconds(2));
        }

        now = now.plusSeconds(61);
        program.kill();
        supervisor.check();

        assertThat(lines.get(2)).contains("in 1 s");
    }

    @Test
    void aStoppedProgramStaysEndedUntilItIsStarted() {
        var supervisor = restarting(program);

        supervisor.stop("service");
        pass(supervisor, Duration.ofMinutes(1));
        assertThat(program.isAlive()).isFalse();

        supervisor.start("service");
        assertThat(program.isAlive()).isTrue();
        assertThat(lines).isEmpty();
    }

    @Test
    void aClosedSupervisorStartsNothing() {
        var supervisor = restarting(program);
        program.kill();
        supervisor.check();

        supervisor.close();
        pass(supervisor, Duration.ofMinutes(1));

        assertThat(program.isAlive()).isFalse();
    }

    @Test
    void onRequestAnEndedProgramIsLeftAsItIs() {
        var supervisor = Supervisor.onRequest(List.of(program));
        program.kill();

        supervisor.check();
        supervisor.check();

        assertThat(program.isAlive()).isFalse();
    }

    @Test
    void anUnknownProgramIsRefusedWithTheKnownOnes() {
        var supervisor = restarting(program, start("other", "sleep", "600"));

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> supervisor.stop("nobody"))
                .withMessage("The suite runs no nobody; it runs other, service");
    }

    private Supervisor restarting(RunningProgram... programs) {
        return Supervisor.restarting(List.of(programs), () -> now, lines::add);
    }

    private void pass(Supervisor supervisor, Duration time) {
        now = now.plus(time);
        supervisor.check();
    }

    private static void awaitEnd(RunningProgram program) {
        await().until(() -> !program.isAlive());
    }

    private RunningProgram start(String name, String... command) {
        var running = new Program(name, List.of(command), folder, Map.of(), folder.resolve(name + ".log")).start();
        started.add(running);
        return running;
    }
}
