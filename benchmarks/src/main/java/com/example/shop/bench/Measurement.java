package com.example.shop.bench;

import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.Tool;
import java.time.Duration;
import java.util.List;

/** How long the suite took until it was ready, and how much memory its processes held then. */
public record Measurement(Duration untilReady, long residentKiB) {

    /** Memory of the programs and of this JVM, as {@code ps} shows it. */
    public static Measurement of(Duration untilReady, List<RunningProgram> programs) {
        var own = residentKiB(ProcessHandle.current().pid());
        return new Measurement(
                untilReady,
                own
                        + programs.stream()
                                .mapToLong(program -> residentKiB(program.pid()))
                                .sum());
    }

    private static long residentKiB(long pid) {
        var ps = new Tool("ps", "No ps is on the PATH, which shows how much memory a program uses");
        var output = ps.run(List.of("-o", "rss=", "-p", Long.toString(pid))).output();
        return output.isBlank() ? 0 : Long.parseLong(output.strip());
    }
}
