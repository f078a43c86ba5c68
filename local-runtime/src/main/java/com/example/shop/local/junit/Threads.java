package com.example.shop.local.junit;

import java.util.concurrent.Executor;

/** Threads for the tasks of a test that wait for one another. */
public final class Threads {

    /** The common pool has a single thread on two cores: there the second task waits for the end of the first. */
    public static final Executor ONE_FOR_EACH_TASK = task -> new Thread(task).start();

    private Threads() {}
}
