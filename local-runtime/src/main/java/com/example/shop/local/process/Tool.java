package com.example.shop.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of others that is asked something and answers by what it prints.
 *
 * @param program its name on the PATH, or its path
 * @param absent what a person reads where it does not start: what is missing, and the way out
 */
public record Tool(String program, String absent) {

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
        try {
            var errors = Files.createTempFile("errors", ".log");
            try {
                var process = new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .start();
                send(process, input);
                var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(process.waitFor(), output, Files.readString(errors));
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UserFacingException(absent, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserFacingException("Interrupted", e);
        }
    }

    /** One that has ended before it read everything says why by itself. */
    private static void send(Process process, String input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // its answer tells
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
