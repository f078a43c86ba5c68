package com.example.shop.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import org.apache.commons.io.function.Uncheck;
import org.apache.commons.io.input.ReversedLinesFileReader;

/** What a program has printed. */
public final class LogFile {

    private static final int LAST_LINES = 25;

    private LogFile() {}

    /** Returns the last lines, for messages about a failure; empty where nothing was printed. */
    public static String tail(Path log) {
        return tail(log, LAST_LINES);
    }

    /** Returns as many of the last lines; empty where nothing was printed. */
    public static String tail(Path log, int lines) {
        return Files.exists(log) ? Uncheck.get(() -> read(log, lines)) : "";
    }

    private static String read(Path log, int lines) throws IOException {
        try (var reader = ReversedLinesFileReader.builder()
                .setPath(log)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            var last = new ArrayList<>(reader.readLines(lines));
            Collections.reverse(last);
            return String.join("\n", last);
        }
    }
}
