package com.example.shop.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTests {

    /** As Dapr's programs write it: a folder for each start, and a link to the newest. */
    @Test
    void keysOfEarlierStartsAreDeleted(@TempDir Path folder) throws IOException {
        var workspace = Workspace.in(folder, folder.resolve("state"));
        var identity = workspace.identity("scheduler");
        var first = Files.createDirectory(identity.resolveSibling("1-identity"));
        Files.createFile(first.resolve("key.pem"));
        Files.createSymbolicLink(identity, first);

        assertThat(workspace.identity("scheduler")).isEqualTo(identity).doesNotExist();

        assertThat(identity.getParent()).isEmptyDirectory();
    }
}
