package com.example.shop.suite.cli;

import com.example.shop.suite.AppEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the environment variables with which an IDE can start a service. */
@Command(
        name = "env",
        description = {
            "Prints the environment variables that a service needs to work with its sidecar in the running suite, for a run configuration of your IDE.",
            "They contain the tokens of this run. The same lines are in the file .suite/env/SERVICE.env, which only you can read."
        })
final class EnvCommand extends ProgressCommand {

    @Parameters(paramLabel = "SERVICE", description = "The service, for example order-service.")
    private String service = "";

    @Override
    public Integer call() throws IOException {
        var checkout = Checkout.find();
        var app = JoinedState.running(checkout.state()).stream()
                .filter(joined -> joined.appId().equals(service))
                .findFirst()
                .orElseGet(() -> checkout.requireRunning().require(service));
        out().print(Files.readString(AppEnvironment.file(checkout.state(), service)));
        out().flush();
        if (app.pid() != null) {
            spec().commandLine()
                    .getErr()
                    .println("%1$s runs already, so its port is in use. Start the suite with ./suite run --without %1$s"
                            .formatted(service));
        }
        return 0;
    }
}
