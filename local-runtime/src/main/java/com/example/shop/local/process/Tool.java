package com.example.shop.local.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.zeroturnaround.exec.ProcessExecutor;

/**
 * A program of others that runs to its end and whose output is read.
 *
 * @param program its name on the PATH, or its path
 * @param absent what a person reads where it does not start: what is missing, and what to do about it
 * @param directory where it runs
 * @param environment what it sees besides the environment of this JVM
 */
public record Tool(String program, String absent, Path directory, Map<String, String> environment) {

    /** A program that runs in the working directory with the environment of this JVM. */
    public Tool(String program, String absent) {
        this(program, absent, Path.of("."), Map.of());
    }

    /**
     * What a program printed until it ended.
     *
     * @param output to its standard output
     * @param errors to its standard error
     */
    public record Answer(int exitCode, String output, String errors) {

        public boolean succeeded() {
            return exitCode == 0;
        }

        /** Everything, for people. */
        public String text() {
            return (output + errors).strip();
        }
    }

    /** Runs it without any input. */
    public Answer run(List<String> arguments) {
        return run(arguments, "");
    }

    /**
     * Runs it to its end.
     *
     * @param input what it reads from its standard input
     * @throws UserFacingException if it does not start
     */
    public Answer run(List<String> arguments, String input) {
        var command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        var errors = new ByteArrayOutputStream();
        try {
            var result = new ProcessExecutor(command)
                    .directory(directory.toFile())
                    .environment(environment)
                    .redirectInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                    .redirectError(errors)
                    .readOutput(true)
                    .execute();
            return new Answer(result.getExitValue(), result.outputUTF8(), errors.toString(StandardCharsets.UTF_8));
        } catch (IOException | TimeoutException e) {
            throw new UserFacingException(absent, e);
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        }
    }

    /**
     * Runs it and returns what it printed to its standard output.
     *
     * @throws UserFacingException with everything that it printed if it fails
     */
    public String require(List<String> arguments) {
        return require(arguments, "");
    }

    /** The same, with something to read. */
    public String require(List<String> arguments, String input) {
        var answer = run(arguments, input);
        if (!answer.succeeded()) {
            throw new UserFacingException("`%s %s` failed: %s"
                    .formatted(Path.of(program).getFileName(), String.join(" ", arguments), answer.text()));
        }
        return answer.output();
    }
}
