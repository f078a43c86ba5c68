package com.example.shop.bench;

import com.example.shop.local.process.RunningProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** How long the suite took until it was ready, and how much memory its processes held then. */
public record Measurement(Duration untilReady, long residentKiB) {

    /** Memory of the programs and of this JVM, as {@code ps} tells it. */
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
        try {
            var process = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return output.isBlank() ? 0 : Long.parseLong(output.strip());
        } catch (IOException e) {
            return 0;
        }
    }
}
