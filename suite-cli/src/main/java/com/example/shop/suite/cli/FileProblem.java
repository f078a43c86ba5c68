package com.example.shop.suite.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains failures of files that a person can solve: permissions, a read-only file system and a full disk. */
final class FileProblem {

    private FileProblem() {}

    /** Returns a sentence with the file and what to do, or nothing if the failure has another reason. */
    static Optional<String> explain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .flatMap(problem -> sentence(problem).stream())
                .findFirst();
    }

    private static Optional<String> sentence(IOException problem) {
        var message = Objects.requireNonNullElse(problem.getMessage(), "");
        if (problem instanceof AccessDeniedException || message.contains("Operation not permitted")) {
            return Optional.of(
                    "%s cannot be used by user %s: perhaps another user ran the suite before. Make this user its owner with chown, or delete it."
                            .formatted(file(problem), System.getProperty("user.name")));
        }
        if (message.contains("Read-only file system")) {
            return Optional.of("%s is on a read-only file system: use a checkout and a home folder that can be written."
                    .formatted(file(problem)));
        }
        if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
            return Optional.of("There is no disk space for %s: free some.".formatted(file(problem)));
        }
        return Optional.empty();
    }

    private static String file(IOException problem) {
        return problem instanceof FileSystemException known && known.getFile() != null ? known.getFile() : "a file";
    }
}
