package com.example.shop.local;

import com.example.shop.local.suite.MultiAppRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout: the folder that has {@code dapr.yaml}. */
public record Project(Path directory) {

    private static final String FILE = "dapr.yaml";

    /**
     * The nearest one, from the working directory upwards.
     *
     * @throws CannotRun if there is none
     */
    public static Project find() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve(FILE)))
                .findFirst()
                .map(Project::new)
                .orElseThrow(() -> new CannotRun("No %s in %s or above it".formatted(FILE, here)));
    }

    public MultiAppRun apps() {
        return MultiAppRun.read(directory.resolve(FILE));
    }
}
