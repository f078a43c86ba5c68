package com.example.shop.suite;

import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.UserFacingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One program of a running suite that is started again if it ends, later after each failure in a row.
 *
 * <p>The pause before a start is 1 s, then 2 s, 4 s and so on up to 30 s. It is 1 s again after the program has run for a
 * minute.
 */
final class Supervised {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final RunningProgram program;
    private final ReentrantLock lock = new ReentrantLock();
    private Duration pause = FIRST_PAUSE;
    private Instant startedAt;
    private Optional<Instant> dueAt = Optional.empty();
    private volatile boolean stopped;
    private final AtomicInteger restarts = new AtomicInteger();

    Supervised(RunningProgram program, Instant now) {
        this.program = program;
        this.startedAt = now;
    }

    RunningProgram program() {
        return program;
    }

    /** How often it was started again because it had ended. */
    int restarts() {
        return restarts.get();
    }

    /** Whether somebody has stopped it, so that it is not started again. */
    boolean isStopped() {
        return stopped;
    }

    /**
     * Starts the program again if it has ended and the pause is over.
     *
     * @return one line for the user if the program has just ended or could not be started
     */
    Optional<String> check(Instant now) {
        if (!lock.tryLock()) { // a command is stopping or starting it
            return Optional.empty();
        }
        try {
            return stopped || program.isAlive() ? Optional.empty() : dueAt.isEmpty() ? plan(now) : startIfDue(now);
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> plan(Instant now) {
        if (startedAt.plus(STABLE).isBefore(now)) {
            pause = FIRST_PAUSE;
        }
        var line = "%s has ended with exit code %d and is started again in %d s. Its log is %s"
                .formatted(
                        program.name(),
                        program.exitCode(),
                        pause.toSeconds(),
                        program.program().log());
        dueAt = Optional.of(now.plus(pause));
        pause = longer(pause);
        return Optional.of(line);
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private Optional<String> startIfDue(Instant now) {
        if (dueAt.orElseThrow().isAfter(now)) {
            return Optional.empty();
        }
        dueAt = Optional.empty();
        startedAt = now;
        restarts.incrementAndGet();
        try {
            program.restart();
            return Optional.empty();
        } catch (UserFacingException notStarted) {
            return Optional.of(String.valueOf(notStarted.getMessage()));
        }
    }

    /** Asks the program to end, waits, and leaves it ended until {@link #start(Instant)}. */
    void stop(Duration grace) {
        lock.lock();
        try {
            stopped = true;
            dueAt = Optional.empty();
            program.close(grace);
        } finally {
            lock.unlock();
        }
    }

    /** Starts the program if it does not run. */
    void start(Instant now) {
        lock.lock();
        try {
            stopped = false;
            dueAt = Optional.empty();
            pause = FIRST_PAUSE;
            if (!program.isAlive()) {
                startedAt = now;
                program.restart();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Prevents every later start. */
    void close() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }
}
