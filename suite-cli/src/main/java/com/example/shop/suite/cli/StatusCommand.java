package com.example.shop.suite.cli;

import com.example.shop.local.process.Http;
import com.example.shop.suite.SuiteState;
import com.example.shop.suite.SuiteState.AppState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows which services run, and where. */
@Command(
        name = "status",
        description =
                "Shows which services run, and where. The exit code is 1 if the suite does not run or is not ready.")
final class StatusCommand extends ProgressCommand {

    @Option(
            names = "--json",
            description = "Prints JSON for tools: apps, ports, logs and the files that contain the tokens.")
    private boolean json;

    @Override
    public Integer call() {
        var checkout = Checkout.find();
        var state = checkout.requireRunning();
        var ready = state.apps().stream().allMatch(app -> Http.isOk(app.healthPort(), "/ready"));
        spec().commandLine()
                .getOut()
                .println(json ? state.toJson() : table(all(checkout, state)).toString());
        return ready && state.ready() ? 0 : 1;
    }

    private static List<AppState> all(Checkout checkout, SuiteState state) {
        var joined = JoinedState.running(checkout.state());
        return Stream.concat(state.apps().stream(), joined.stream()).toList();
    }

    static Table table(List<AppState> apps) {
        var table = new Table("SERVICE", "READY", "URL", "SIDECAR HTTP", "SIDECAR gRPC", "LOG");
        for (var app : apps) {
            table.add(
                    app.appId(),
                    Http.isOk(app.healthPort(), "/ready") ? "yes" : "no",
                    app.appProtocol().equals("grpc") ? "grpc://127.0.0.1:" + app.appPort() : app.url(),
                    Integer.toString(app.daprHttpPort()),
                    Integer.toString(app.daprGrpcPort()),
                    relative(app.log()));
        }
        return table;
    }

    private static String relative(Path log) {
        var here = Path.of("").toAbsolutePath();
        return log.startsWith(here) ? here.relativize(log).toString() : log.toString();
    }
}
