package com.example.shop.suite.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reports what it does while it works. */
public abstract class ProgressCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    protected final CommandSpec spec() {
        return spec;
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final void warn(String problem) {
        report("Warning: " + problem);
    }

    /** Prints the line at once, also where the output is a file. */
    protected final void report(String line) {
        out().println(line);
        out().flush();
    }
}
