package com.example.shop.suite;

import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.UserFacingException;
import java.io.Closeable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Starts programs again when they end, as compose and Kubernetes do, and stops and starts them on request. */
public final class Supervisor implements Closeable {

    /** As long as Kubernetes gives a pod. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final List<Supervised> programs;
    private final InstantSource clock;
    private final Consumer<String> report;
    private final boolean restarts;

    private Supervisor(List<RunningProgram> programs, InstantSource clock, Consumer<String> report, boolean restarts) {
        var now = clock.instant();
        this.programs =
                programs.stream().map(program -> new Supervised(program, now)).toList();
        this.clock = clock;
        this.report = report;
        this.restarts = restarts;
    }

    /**
     * Starts a program again each time that it ends.
     *
     * @param report receives one line for each end of a program
     */
    public static Supervisor restarting(List<RunningProgram> programs, InstantSource clock, Consumer<String> report) {
        return new Supervisor(programs, clock, report, true);
    }

    /** Stops and starts programs on request only. */
    public static Supervisor onRequest(List<RunningProgram> programs) {
        return new Supervisor(programs, InstantSource.system(), line -> {}, false);
    }

    /** Looks at each program once; to be called about once a second. */
    public void check() {
        if (restarts) {
            programs.forEach(program -> program.check(clock.instant()).ifPresent(report));
        }
    }

    List<Supervised> programs() {
        return programs;
    }

    /** Asks a program to end, and waits. It is not started again until {@link #start(String)}. */
    void stop(String name) {
        find(name).stop(GRACE);
    }

    void start(String name) {
        find(name).start(clock.instant());
    }

    void kill(String name) {
        find(name).program().kill();
    }

    void pause(String name) {
        find(name).program().pause();
    }

    void resume(String name) {
        find(name).program().resume();
    }

    private Supervised find(String name) {
        return programs.stream()
                .filter(supervised -> supervised.program().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserFacingException("The suite runs no %s; it runs %s"
                        .formatted(
                                name,
                                programs.stream()
                                        .map(supervised -> supervised.program().name())
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    /** Starts nothing from now on, because the programs are about to be ended. */
    @Override
    public void close() {
        programs.forEach(Supervised::close);
    }
}
