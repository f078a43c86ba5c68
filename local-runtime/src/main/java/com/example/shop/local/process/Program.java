package com.example.shop.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to be started.
 *
 * @param name what people call it; also the name of its log
 * @param command the executable and its arguments
 * @param directory where it runs
 * @param environment what it sees besides the environment of this JVM
 * @param log the file that receives what it prints
 */
public record Program(String name, List<String> command, Path directory, Map<String, String> environment, Path log) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Starts it. It ends when it is closed, and at the latest with this JVM.
     *
     * @throws UserFacingException if the executable is missing or not executable
     */
    public RunningProgram start() {
        return new RunningProgram(this, launch());
    }

    Process launch() {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = processBuilder().start();
            Reaper.instance().watch(process.pid());
            return process;
        } catch (IOException e) {
            throw new UserFacingException("%s does not start: %s".formatted(name, e.getMessage()), e);
        }
    }

    private ProcessBuilder processBuilder() {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The last lines that it printed, for messages about a failure. */
    public String logTail() {
        return LogFile.tail(log);
    }

    /** Without the environment, which holds tokens. */
    @Override
    public String toString() {
        return "Program[" + name + "]";
    }
}
