package com.example.shop.suite.cli;

import com.example.shop.suite.template.NewService;
import com.example.shop.suite.template.ServiceTemplate;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a new service. */
@Command(
        name = "new",
        description = "Makes a service that builds, passes its own tests on a real sidecar and runs beside the suite.")
final class NewCommand extends ProgressCommand {

    @Parameters(paramLabel = "NAME", description = "For example gift-service: app id, folder and artifact.")
    private String name = "";

    @Option(names = "--stack", required = true, paramLabel = "STACK", description = "web, reactive or grpc.")
    private String stack = "";

    @Option(
            names = "--blocks",
            paramLabel = "BLOCKS",
            defaultValue = "",
            description = {
                "Building blocks, separated by commas: invocation,state,pubsub,bindings,actors,secrets,",
                "configuration,lock,workflow,cryptography,jobs,conversation. `all`: those that the stack supports."
            })
    private String blocks = "";

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            defaultValue = "",
            description = "com.example.NAME by default.")
    private String packageName = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Of the app; a free one by default.")
    private int port;

    @Option(
            names = "--standalone",
            paramLabel = "DIRECTORY",
            description = "Makes it a project of its own in DIRECTORY/NAME instead of a module of this checkout.")
    private @Nullable Path standalone;

    @Override
    public Integer call() {
        var service = NewService.of(name, stack, blocks, packageName);
        var checkout = Checkout.find();
        var template = new ServiceTemplate(checkout.project(), checkout.state().resolve("logs"), this::report);
        if (standalone == null) {
            report("Made " + template.inSuite(service, port));
            report("Its tests: ./suite test -pl %s -am     Run it with the suite: ./suite run".formatted(name));
        } else {
            var folder = template.standalone(service, port, standalone);
            report("Made " + folder);
            report("Its tests: mvn verify, there     Run it beside the suite: ./suite join " + folder);
        }
        return 0;
    }
}
