package com.example.shop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * The results of two ways to do the same, one of each way for each round. The ways are measured in turn, so that a change
 * of the load of the machine affects both.
 */
record Comparison<T>(List<T> ours, List<T> baseline) {

    /** Measures each way once before that, without a result, because the first calls of a program are slow. */
    static <T> Comparison<T> measure(int rounds, Callable<T> ours, Callable<T> baseline) throws Exception {
        var unusedOurs = ours.call();
        var unusedBaseline = baseline.call();
        var comparison = new Comparison<T>(new ArrayList<>(), new ArrayList<>());
        for (var round = 0; round < rounds; round++) {
            comparison.ours.add(ours.call());
            comparison.baseline.add(baseline.call());
        }
        return comparison;
    }

    /** The medians of all rounds. */
    Figure figure(
            String benchmark, String name, ToDoubleFunction<T> value, String unit, String baselineName, String aim) {
        return new Figure(benchmark, name, median(ours, value), unit, baselineName, median(baseline, value), aim);
    }

    private static <T> double median(List<T> results, ToDoubleFunction<T> value) {
        return Benchmark.median(results.stream().mapToDouble(value).boxed().toList());
    }
}
