package com.example.shop.suite.cli;

import com.example.shop.local.Project;
import com.example.shop.local.process.Tool;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.SuiteLock;
import com.example.shop.suite.SuiteState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checkout that the commands work on, and the suite that may be running in it. */
public record Checkout(Project project) {

    public static Checkout find() {
        return new Checkout(Project.find());
    }

    public Path directory() {
        return project.directory();
    }

    public Path state() {
        return directory().resolve(".suite");
    }

    /** The commit that is checked out; {@code unknown} where git does not return it. */
    public String revision() {
        try {
            var git = new Tool("git", "No git is on the PATH", directory(), Map.of());
            var answer = git.run(List.of("rev-parse", "HEAD"));
            return answer.succeeded() ? answer.output().strip() : "unknown";
        } catch (UserFacingException e) {
            return "unknown";
        }
    }

    /** Returns the running suite; empty if none runs here. */
    public Optional<SuiteState> running() {
        return SuiteLock.isHeld(state()) ? SuiteState.read(state()) : Optional.empty();
    }

    /**
     * Returns the running suite.
     *
     * @throws UserFacingException if nothing runs here
     */
    public SuiteState requireRunning() {
        return running()
                .orElseThrow(() -> new UserFacingException("The suite is not running: start it with ./suite run"));
    }

    /** Resolves a path against the folder in which the user called the command, because the launcher changes into the checkout. */
    public static Path resolve(String path) {
        return resolve(System.getenv("SUITE_CALLED_FROM"), path);
    }

    static Path resolve(@Nullable String calledFrom, String path) {
        var folder = Path.of(Objects.requireNonNullElse(calledFrom, ""));
        return folder.toAbsolutePath().resolve(path).normalize();
    }
}
