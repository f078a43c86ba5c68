package com.example.shop.bench;

import com.example.shop.local.process.RunningProgram;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CPU time that each program and this process has used so far. */
record ProcessCosts(Map<String, Duration> byProgram) {

    static final String SUITE = "suite"; // this process

    static ProcessCosts of(List<RunningProgram> programs) {
        var costs = new LinkedHashMap<String, Duration>();
        programs.forEach(program -> costs.put(program.program().name(), cpu(program.pid())));
        costs.put(SUITE, cpu(ProcessHandle.current().pid()));
        return new ProcessCosts(costs);
    }

    /** Milliseconds of CPU for each of some orders since then, by program. */
    Map<String, Double> perOrderSince(ProcessCosts before, int orders) {
        var costs = new LinkedHashMap<String, Double>();
        byProgram.forEach((program, now) -> costs.put(
                program,
                now.minus(before.byProgram.getOrDefault(program, Duration.ZERO)).toNanos() / 1e6 / orders));
        return costs;
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
