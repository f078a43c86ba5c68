package com.example.shop.local.cli;

import com.example.shop.local.CannotRun;
import com.example.shop.local.runtime.RuntimeBuilder;
import com.example.shop.local.runtime.RuntimeRelease;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Passes the tests: fast ones, integration tests on real sidecars, and the whole suite. */
@Command(name = "test", description = "Passes all tests: `mvn verify`, and then the slowest tests.")
final class TestCommand implements Callable<Integer> {

    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "MAVEN", description = "Passed on to Maven, for example -pl order-service -am")
    private List<String> mavenArguments = new ArrayList<>();

    @Spec
    void passOptionsOfMaven(CommandSpec spec) {
        this.spec = spec;
        spec.parser().unmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() throws InterruptedException {
        var checkout = Checkout.find();
        var out = spec.commandLine().getOut();
        // Before Maven starts, so that a person sees the progress and no test waits for it.
        new RuntimeBuilder(RuntimeRelease.pinned(), line -> {
                    out.println(line);
                    out.flush();
                })
                .findOrBuild();
        var exitCode = maven(checkout);
        out.println(new SlowestTests(checkout.directory()).report());
        out.flush();
        return exitCode;
    }

    private int maven(Checkout checkout) throws InterruptedException {
        var command = new ArrayList<>(List.of("mvn", "-B", "--fail-at-end", "verify"));
        command.addAll(mavenArguments);
        try {
            return new ProcessBuilder(command)
                    .directory(checkout.directory().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CannotRun("Maven does not start; install Maven 3.8 or newer: " + e.getMessage(), e);
        }
    }
}
