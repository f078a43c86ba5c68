package com.example.shop.bench;

import java.util.ArrayList;
import java.util.List;

/** How long each of some calls took, in milliseconds. */
record Latencies(List<Double> milliseconds) {

    /** Of calls one after the other. */
    static Latencies of(int calls, Runnable call) {
        var milliseconds = new ArrayList<Double>();
        for (var i = 0; i < calls; i++) {
            var begin = System.nanoTime();
            call.run();
            milliseconds.add((System.nanoTime() - begin) / 1e6);
        }
        return new Latencies(milliseconds);
    }

    double p50() {
        return Benchmark.percentile(milliseconds, 0.5);
    }

    double p99() {
        return Benchmark.percentile(milliseconds, 0.99);
    }
}
