package com.example.shop.order;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs a task several times concurrently. */
public final class Concurrently {

    private Concurrently() {}

    /** Returns the results of all runs; throws if one run throws. */
    public static <T> List<T> run(int times, Callable<T> task) throws Exception {
        var start = new CyclicBarrier(times);
        var threads = Executors.newFixedThreadPool(times);
        try {
            var running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            return results(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> results(List<Future<T>> running) throws Exception {
        var results = new ArrayList<T>();
        for (var each : running) {
            results.add(each.get());
        }
        return results;
    }
}
