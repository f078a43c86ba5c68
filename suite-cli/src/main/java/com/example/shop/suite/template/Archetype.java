package com.example.shop.suite.template;

import com.example.shop.local.Project;
import com.example.shop.local.process.LoggedCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The Maven archetype {@code service-archetype} of a checkout. */
final class Archetype {

    private final Path checkout;
    private final Properties versions = new Properties();

    Archetype(Path checkout) {
        this.checkout = checkout;
        try (var file = Archetype.class.getResourceAsStream("template.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the archetype, and what a generated service depends on, into the local repository. */
    void install(Path log) {
        maven(
                checkout,
                log,
                List.of(
                        "-pl",
                        "service-archetype,dapr-spring-support,service-conventions,local-runtime",
                        "-am",
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip",
                        "-Denforcer.skip",
                        "install"));
    }

    /** Generates the service into {@code folder/NAME}. */
    void generate(NewService service, AppPorts ports, Path folder, Path log) {
        maven(
                folder,
                log,
                List.of(
                        "org.apache.maven.plugins:maven-archetype-plugin:%s:generate"
                                .formatted(versions.getProperty("archetype-plugin")),
                        "-DinteractiveMode=false",
                        "-DarchetypeCatalog=local",
                        "-DarchetypeGroupId=com.example.shop",
                        "-DarchetypeArtifactId=service-archetype",
                        "-DarchetypeVersion=" + Project.version(),
                        "-DgroupId=" + service.packageName(),
                        "-DartifactId=" + service.name(),
                        "-Dversion=1.0.0-SNAPSHOT",
                        "-Dpackage=" + service.packageName(),
                        "-DclassName=" + service.className(),
                        "-Dstack=" + service.stack(),
                        "-Dblocks=" + (service.blocks().isEmpty() ? "none" : Block.names(service.blocks())),
                        "-Dport=" + ports.app(),
                        "-DdaprHttpPort=" + ports.http(),
                        "-DdaprGrpcPort=" + ports.grpc(),
                        "-DmetricsPort=" + ports.metrics(),
                        "-DhealthPort=" + ports.health(),
                        "-DappMetricsPort=" + ports.appMetrics()));
    }

    private static void maven(Path directory, Path log, List<String> arguments) {
        var command = new ArrayList<>(List.of("mvn", "-B"));
        command.addAll(arguments);
        new LoggedCommand(command, directory, log).run();
    }
}
