package com.example.shop.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Something that runs until it is closed: a process or a container. */
public interface Running extends AutoCloseable {

    boolean isAlive();

    /** That it did not run as it should, with the end of its log. */
    UserFacingException failed(String how);

    /**
     * Waits until the condition holds.
     *
     * @throws UserFacingException with the end of the log if it ends or the time is over before that
     */
    default void await(String what, Duration timeout, BooleanSupplier condition) {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (!isAlive()) {
                throw failed("ended before it was " + what);
            }
            if (System.nanoTime() > deadline) {
                throw failed("was not %s within %d s".formatted(what, timeout.toSeconds()));
            }
            Pause.of(Duration.ofMillis(50));
        }
    }

    /**
     * Makes sure that it still runs.
     *
     * @throws UserFacingException with the end of its log if it does not
     */
    default void requireAlive() {
        if (!isAlive()) {
            throw failed("has ended");
        }
    }

    /** Ends it at once, as a crash would. */
    void kill();

    /** Keeps it from doing anything until {@link #resume()}: it neither answers nor refuses. */
    void pause();

    void resume();

    /** Asks it to end, and kills it if it has not ended after a few seconds. */
    @Override
    void close();
}
