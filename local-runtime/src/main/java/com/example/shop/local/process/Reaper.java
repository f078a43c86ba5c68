package com.example.shop.local.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Ends what this JVM has started even if the JVM itself is killed.
 *
 * <p>A shell holds the other end of a pipe. It reads which processes to watch and which to forget; when the pipe
 * closes, because the JVM is gone for whatever reason, it ends those that are left. A shutdown hook alone would not
 * run on {@code kill -9}.
 */
final class Reaper {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=' '
            while read -r sign pid; do
              case $sign in
                +) pids="$pids$pid " ;;
                -) pids=$(printf '%s' "$pids" | sed "s/ $pid / /") ;;
              esac
            done
            [ "$pids" = ' ' ] && exit 0
            kill -TERM $pids 2>/dev/null
            for attempt in 1 2 3 4 5 6 7 8 9 10; do
              alive=''
              for pid in $pids; do kill -0 "$pid" 2>/dev/null && alive=yes; done
              [ -z "$alive" ] && exit 0
              sleep 0.5
            done
            kill -KILL $pids 2>/dev/null
            """;

    private static final Reaper INSTANCE = new Reaper();

    private final PrintStream pipe;

    private Reaper() {
        try {
            var shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pipe = new PrintStream(shell.getOutputStream(), true, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UserFacingException("/bin/sh is needed to end the processes of the suite: " + e.getMessage(), e);
        }
    }

    static Reaper instance() {
        return INSTANCE;
    }

    synchronized void watch(long pid) {
        pipe.println("+ " + pid);
    }

    synchronized void forget(long pid) {
        pipe.println("- " + pid);
    }
}
