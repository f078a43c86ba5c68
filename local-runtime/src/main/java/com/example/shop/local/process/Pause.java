package com.example.shop.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time between two looks at something that changes by itself. */
public final class Pause {

    private Pause() {}

    /**
     * Waits.
     *
     * @throws UserFacingException if the thread is interrupted meanwhile
     */
    public static void of(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        }
    }
}
