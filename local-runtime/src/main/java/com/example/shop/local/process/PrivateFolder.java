package com.example.shop.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Creates folders that only their owner can enter, read or change, whatever the umask is. */
public final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /**
     * Creates a folder with all missing parents, or corrects the mode of a folder that exists. Parents that exist are not
     * changed.
     *
     * @return the folder
     * @throws UserFacingException if the folder cannot be created, or belongs to another user
     */
    public static Path create(Path folder) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            return Files.setPosixFilePermissions(folder, OWNER_ONLY);
        } catch (IOException e) {
            throw new UserFacingException(
                    "The folder %s must be one that only you can read, and cannot be made so: %s".formatted(folder, e),
                    e);
        }
    }
}
