package com.example.shop.suite.template;

import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The projects of their own that were made from a checkout, so that the next one gets other ports.
 *
 * @param file a folder a line; those that are not there any more do not count
 */
record MadeServices(Path file) {

    void add(Path folder) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, folder.toAbsolutePath() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<MultiAppRun> runs() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> folders = Files.lines(file)) {
            return folders.map(folder -> Path.of(folder, "dapr.yaml"))
                    .filter(Files::exists)
                    .flatMap(run -> read(run).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry that cannot be read does not prevent the next service. */
    private static Optional<MultiAppRun> read(Path run) {
        try {
            return Optional.of(MultiAppRun.read(run));
        } catch (UserFacingException e) {
            return Optional.empty();
        }
    }
}
