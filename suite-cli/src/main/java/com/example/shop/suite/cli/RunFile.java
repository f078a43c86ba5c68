package com.example.shop.suite.cli;

import com.example.shop.suite.SuiteState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a running suite tells other commands what it is. */
record RunFile(Path state) {

    void write(SuiteState content) {
        try {
            var unfinished = Files.writeString(state.resolve("run.json.unfinished"), content.toJson());
            Files.move(unfinished, SuiteState.file(state), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(SuiteState.file(state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
