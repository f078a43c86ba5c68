package com.example.shop.suite.containers;

import com.example.shop.local.containers.ComposeFile;
import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of the checkout that {@code docker-compose.yml} mounts into containers. */
public final class MountedFiles {

    private MountedFiles() {}

    /**
     * Checks that the programs in the containers can read them. They run as another user.
     *
     * @throws UserFacingException with the first file that they cannot read, for example after a clone with umask 077
     */
    public static void requireReadable(Path project) {
        sources(ComposeFile.in(project))
                .distinct()
                .map(project::resolve)
                .filter(Files::exists)
                .forEach(MountedFiles::requireReadableTree);
    }

    private static Stream<String> sources(ComposeFile compose) {
        return StreamSupport.stream(compose.services().spliterator(), false)
                .flatMap(service -> StreamSupport.stream(service.path("volumes").spliterator(), false))
                .map(volume -> volume.asText().replaceFirst(":.*", ""))
                .filter(source -> source.startsWith("./") && !source.startsWith("./.suite/"));
    }

    private static void requireReadableTree(Path mounted) {
        try (var files = Files.walk(mounted)) {
            files.filter(file -> !isReadableByAll(file)).findFirst().ifPresent(file -> {
                throw new UserFacingException(
                        "The containers cannot read %s, because their programs run as another user: call `chmod -R go+rX %s`"
                                .formatted(file, mounted));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadableByAll(Path file) {
        try {
            var permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    && (!Files.isDirectory(file) || permissions.contains(PosixFilePermission.OTHERS_EXECUTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
