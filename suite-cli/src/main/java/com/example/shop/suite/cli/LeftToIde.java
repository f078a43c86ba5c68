package com.example.shop.suite.cli;

import java.util.Set;
import picocli.CommandLine.Option;

/** The option of commands that start services. */
final class LeftToIde {

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            description = {
                "Starts everything except this service, whose sidecar waits for it.",
                "Start the service in your IDE, with the variables that `./suite env SERVICE` prints."
            })
    private Set<String> services = Set.of();

    /** Returns the ids of the services that are not started. */
    Set<String> services() {
        return services;
    }
}
