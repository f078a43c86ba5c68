package com.example.shop.suite.cli;

import com.example.shop.local.containers.Engine;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runtime.RuntimeBuilder;
import com.example.shop.local.runtime.RuntimeRelease;
import com.example.shop.suite.containers.Images;
import com.example.shop.suite.containers.TestcontainersSettings;
import com.example.shop.suite.kubernetes.Cluster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the tests: fast ones, integration tests on real sidecars, and the whole suite. */
@Command(name = "test", description = "Runs all tests with `mvn verify`, and then lists the slowest tests.")
final class TestCommand extends ProgressCommand {

    @Parameters(paramLabel = "MAVEN", description = "Arguments for Maven, for example -pl order-service -am")
    private List<String> mavenArguments = new ArrayList<>();

    @Option(
            names = "--containers",
            description = "Runs the integration tests on Testcontainers, after providing missing images.")
    private boolean containers;

    @Option(
            names = "--kubernetes",
            description =
                    "Runs only the test on a cluster. It installs the suite on the cluster of the current context of kubectl.")
    private boolean kubernetes;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "CLASS",
            description = "Runs only these test classes, separated by commas, for example StateStoreOrdersIT.")
    private List<String> only = List.of();

    @Spec
    void passOptionsOfMaven(CommandSpec spec) {
        spec.parser().unmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() throws InterruptedException {
        var checkout = Checkout.find();
        var selected = SelectedTests.find(checkout.directory(), only).mavenOptions();
        if (kubernetes) {
            Cluster.find(System.getenv("SHOP_CONTEXT"));
            return maven(checkout, List.of("-Pkubernetes", "-pl", "system-tests", "-am"));
        }
        // Before Maven starts, so that a person sees the progress and no test waits for it.
        if (containers) {
            var images = new Images(Engine.find(), checkout.directory(), this::report);
            images.provide(images.forTests());
        } else {
            new RuntimeBuilder(RuntimeRelease.pinned(), this::report).findOrBuild();
        }
        var options = new ArrayList<>(selected);
        if (containers) {
            options.add("-Ptestcontainers");
        }
        var exitCode = maven(checkout, options);
        report(new SlowestTests(checkout.directory()).report());
        return exitCode;
    }

    private int maven(Checkout checkout, List<String> options) throws InterruptedException {
        var command = new ArrayList<>(List.of("mvn", "-B", "--fail-at-end", "verify"));
        command.addAll(options);
        command.addAll(mavenArguments);
        try {
            var maven = new ProcessBuilder(command)
                    .directory(checkout.directory().toFile())
                    .inheritIO();
            if (containers) {
                maven.environment().putAll(TestcontainersSettings.forEngine(Engine.find()));
            }
            return maven.start().waitFor();
        } catch (IOException e) {
            throw new UserFacingException("Maven does not start; install Maven 3.8 or newer: " + e.getMessage(), e);
        }
    }
}
