package com.example.shop.conventions.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The files of {@link UnpublishedSteps}. A process has the folder for itself and finds it again after a restart. */
final class JourneyFolder {

    private final Path folder;
    private final ObjectMapper json;

    /** Begins with the time, so that no name is that of a file which an earlier process has left. */
    private final AtomicLong next = new AtomicLong(System.currentTimeMillis());

    JourneyFolder(Path folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    UnpublishedSteps create() {
        return new UnpublishedSteps(folder.resolve("%s.jsonl".formatted(next.getAndIncrement())), json);
    }

    /** Returns what a process has left that was killed. */
    List<UnpublishedSteps> left() {
        try (var files = Files.list(folder)) {
            var left = files.map(file -> new UnpublishedSteps(file, json)).toList();
            left.forEach(UnpublishedSteps::read);
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
