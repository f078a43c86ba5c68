package com.example.shop.local;

import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The checkout: the folder that has {@code dapr.yaml}. */
public record Project(Path directory) {

    private static final String FILE = "dapr.yaml";

    /**
     * The nearest one, from the working directory upwards.
     *
     * @throws UserFacingException if there is none
     */
    public static Project find() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve(FILE)))
                .findFirst()
                .map(Project::new)
                .orElseThrow(() -> new UserFacingException("No %s in %s or above it".formatted(FILE, here)));
    }

    /** Of all modules and of the images of services: the one of the parent pom that this program was built with. */
    public static String version() {
        return ResourceBundle.getBundle("com.example.shop.local.project").getString("version");
    }

    public MultiAppRun apps() {
        return MultiAppRun.read(directory.resolve(FILE));
    }
}
