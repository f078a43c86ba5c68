package com.example.shop.suite.kubernetes;

import com.example.shop.local.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A {@code kubectl} that answers as the real one does in each case: what a shell script makes of its arguments. */
final class FakeKubectl {

    private FakeKubectl() {}

    static Tool in(Path folder, String script) {
        try {
            var file = Files.writeString(folder.resolve("kubectl"), "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            return new Tool(file.toString(), "absent");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
