package com.example.shop.local.process;

import com.example.shop.local.CannotRun;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that runs. Closing it asks it to end, and insists after a while. */
public final class RunningProgram implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(6);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Program program;
    private final Process process;

    RunningProgram(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    public Program program() {
        return program;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the condition holds.
     *
     * @throws CannotRun with the end of the log if the program ends or the time is over before that
     */
    public RunningProgram await(String what, Duration timeout, BooleanSupplier condition) {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failed("ended with exit code %d before it was %s".formatted(process.exitValue(), what));
            }
            if (System.nanoTime() > deadline) {
                throw failed("was not %s within %d s".formatted(what, timeout.toSeconds()));
            }
            Pause.of(POLL);
        }
        return this;
    }

    /**
     * Makes sure that it still runs.
     *
     * @throws CannotRun with the end of the log if it does not
     */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw failed("ended with exit code %d".formatted(process.exitValue()));
        }
    }

    private CannotRun failed(String how) {
        return new CannotRun(
                "%s %s. The end of %s:%n%s".formatted(program.name(), how, program.log(), program.logTail()));
    }

    /** Asks the program to end, without waiting. */
    public void terminate() {
        process.destroy();
    }

    /**
     * Waits for the end of a program that was asked to.
     *
     * @throws CannotRun with the end of the log if it still runs after that time
     */
    public void awaitEnded(Duration patience) {
        if (!awaitEnd(patience)) {
            throw failed("still ran %d s after it was asked to end".formatted(patience.toSeconds()));
        }
        Reaper.instance().forget(process.pid());
    }

    /** Ends the program at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(GRACE);
    }

    @Override
    public void close() {
        close(GRACE);
    }

    /** Asks the program to end and kills it if it is still there after the grace period. */
    public void close(Duration grace) {
        terminate();
        if (!awaitEnd(grace)) {
            process.destroyForcibly();
            awaitEnd(GRACE);
        }
        Reaper.instance().forget(process.pid());
    }

    private boolean awaitEnd(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
