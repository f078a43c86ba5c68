package com.example.shop.suite.cli;

import com.example.shop.local.process.RunningProgram;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Keeps a command running until the user ends it. */
record ForegroundCommand(PrintWriter out) {

    /** Reports each program that ends on its own; Ctrl-C and `suite stop` end this process and with it the loop. */
    int watch(List<RunningProgram> programs) {
        return repeat(reporting(programs));
    }

    /** Reports the end of each program, with the end of its log. */
    Runnable reporting(List<RunningProgram> programs) {
        Set<RunningProgram> reported = new HashSet<>();
        return () -> {
            reported.removeIf(RunningProgram::isAlive);
            programs.stream()
                    .filter(program -> !program.isAlive() && reported.add(program))
                    .forEach(this::report);
        };
    }

    /** Does something once a second until the user ends this process. */
    int repeat(Runnable action) {
        while (true) {
            action.run();
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 1;
            }
        }
    }

    private void report(RunningProgram ended) {
        var program = ended.program();
        out.println(
                "%s has ended. The end of its log %s:%n%s".formatted(program.name(), program.log(), program.logTail()));
        out.flush();
    }

    /** What is done when this process ends, however it ends. */
    static void atEnd(AutoCloseable end) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                end.close();
            } catch (Exception e) {
                System.err.println("Not everything was stopped: " + e.getMessage());
            }
        }));
    }
}
