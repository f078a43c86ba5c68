package com.example.shop.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program has printed. */
public final class LogFile {

    private static final int LAST_LINES = 25;

    private LogFile() {}

    /** The last lines, for messages about a failure; empty where nothing was printed. */
    public static String tail(Path log) {
        try {
            if (!Files.exists(log)) {
                return "";
            }
            var lines = Files.readString(log).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
