package com.example.shop.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs. Closing it asks it to end, and kills it if it has not ended after a few seconds. */
public final class RunningProgram implements Running {

    private static final Duration GRACE = Duration.ofSeconds(6);

    private final Program program;
    private volatile Process process;

    RunningProgram(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    public Program program() {
        return program;
    }

    public String name() {
        return program.name();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of a program that has ended; 128 and the number of the signal if a signal ended it. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Starts the program again with the same command, after it has ended or has been closed. */
    public void restart() {
        close();
        process = program.launch();
    }

    @Override
    public UserFacingException failed(String how) {
        var exit = isAlive() ? "" : " with exit code " + exitCode();
        return new UserFacingException(
                "%s %s%s. The end of %s:%n%s".formatted(program.name(), how, exit, program.log(), program.logTail()));
    }

    /** Asks the program to end, without waiting. */
    public void terminate() {
        process.destroy();
    }

    /**
     * Waits for the end of a program that was asked to.
     *
     * @throws UserFacingException with the end of the log if it still runs after that time
     */
    public void awaitEnded(Duration timeout) {
        if (!awaitEnd(timeout)) {
            throw failed("still ran %d s after it was asked to end".formatted(timeout.toSeconds()));
        }
        Reaper.instance().forget(process.pid());
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        awaitEnd(GRACE);
    }

    @Override
    public void pause() {
        signal("STOP");
    }

    @Override
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        new Tool("kill", "No kill is on the PATH").require(List.of("-" + name, Long.toString(pid())));
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
