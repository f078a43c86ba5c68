package com.example.shop.suite.cli;

import com.example.shop.local.process.UserFacingException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops the running suite. */
@Command(name = "stop", description = "Stops the running suite.")
final class StopCommand extends ProgressCommand {

    /** Longer than apps, then sidecars, then what they need may take. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var state = Checkout.find().requireRunning();
        var process = ProcessHandle.of(state.pid())
                .orElseThrow(
                        () -> new UserFacingException("Process %d of the suite has just ended".formatted(state.pid())));
        var start = System.nanoTime();
        process.destroy();
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // What it started ends with it: see Reaper.
            process.destroyForcibly();
        }
        spec().commandLine()
                .getOut()
                .printf(
                        "Stopped after %d s%n",
                        Duration.ofNanos(System.nanoTime() - start).toSeconds());
        return 0;
    }
}
