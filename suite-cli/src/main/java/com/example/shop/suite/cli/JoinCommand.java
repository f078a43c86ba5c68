package com.example.shop.suite.cli;

import com.example.shop.local.Project;
import com.example.shop.local.infrastructure.SharedEnvironment;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.JoinedApps;
import com.example.shop.suite.SubscriptionCheck;
import com.example.shop.suite.SuiteBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts the apps of another project beside the running suite. */
@Command(
        name = "join",
        description = {
            "Starts the apps of the dapr.yaml of another folder beside the running suite, until you end it.",
            "Their sidecars use the suite's control plane, backing services and name resolution."
        })
final class JoinCommand extends ProgressCommand {

    @Parameters(paramLabel = "DIRECTORY", description = "The folder that contains the dapr.yaml.")
    private Path directory = Path.of("");

    @Mixin
    private LeftToIde leftToIde = new LeftToIde();

    @Override
    public Integer call() {
        var checkout = Checkout.find();
        checkout.requireRunning();
        var project = project();
        var run = project.apps();
        var logs = checkout.state().resolve("logs");
        new SuiteBuild(project.directory(), run, logs, this::report).complete();
        var joined = JoinedApps.start(
                run, leftToIde.services(), project.directory(), SharedEnvironment.of(checkout.state()));
        ForegroundCommand.atEnd(joined);
        JoinedState.write(checkout.state(), joined.states());
        report(StatusCommand.table(joined.states()).toString());
        SubscriptionCheck.problems(joined.states(), project).forEach(this::warn);
        report("Stop: Ctrl-C");
        return new ForegroundCommand(out()).watch(joined.programs());
    }

    private Project project() {
        if (!Files.exists(directory.resolve("dapr.yaml"))) {
            throw new UserFacingException(
                    "There is no dapr.yaml in %s; `./suite new NAME --standalone DIRECTORY` makes one"
                            .formatted(directory));
        }
        return new Project(directory);
    }
}
