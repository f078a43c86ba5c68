package com.example.shop.bench;

import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runtime.DaprRuntime;
import com.example.shop.local.runtime.RuntimeBuilder;
import com.example.shop.local.runtime.RuntimeRelease;
import com.example.shop.local.sidecar.SidecarSettings;
import com.example.shop.suite.cli.Checkout;
import com.example.shop.suite.cli.ProgressCommand;
import io.dapr.config.Properties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One benchmark, which is also a command. */
abstract class Benchmark extends ProgressCommand {

    @Option(names = "--json", description = "Prints the figures as JSON, after the progress.")
    private boolean json;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "Also writes a chart of the ratios to this file, as SVG.")
    private @Nullable Path chart;

    /** Measures everything. The load is bounded in count and time and goes to loopback addresses only. */
    abstract List<Figure> measure() throws Exception;

    @Override
    public final Integer call() throws Exception {
        print(measure());
        return 0;
    }

    private void print(List<Figure> measured) throws IOException {
        var figures = new Figures(measured, Machine.current());
        report(json ? figures.json() : figures.table());
        if (chart != null) {
            new RatioChart(measured).write(chart);
        }
    }

    final DaprRuntime runtime() {
        return new RuntimeBuilder(RuntimeRelease.pinned(), this::report).findOrBuild();
    }

    /** What sidecars need. */
    final Infrastructure startInfrastructure() throws IOException {
        return Infrastructure.start(emptyWorkspace(), runtime());
    }

    /** An empty folder: what an earlier run has left would be measured, too. */
    static Workspace emptyWorkspace() throws IOException {
        var folder = Checkout.find().state().resolve("bench");
        FileUtils.deleteDirectory(folder.toFile());
        return Workspace.in(folder, folder);
    }

    /** A sidecar with the shipped components and the shipped configuration of an app, which listens on this port. */
    static SidecarSettings shipped(String appId, int appPort) {
        var project = Checkout.find().project();
        var app = project.apps().app(appId);
        return SidecarSettings.onFreePorts(
                appId,
                SidecarSettings.NAMESPACE,
                appPort,
                app.protocol(),
                app.resources(project.directory()),
                app.configuration(project.directory()));
    }

    /** With these the SDK calls a sidecar on this machine. */
    static Properties sdkProperties(int grpcPort, String apiToken) {
        return new Properties(Map.of(Properties.GRPC_PORT, Integer.toString(grpcPort), Properties.API_TOKEN, apiToken));
    }

    /** The smallest value that is not below this share of the values. */
    static double percentile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    static double median(List<Double> values) {
        return percentile(values, 0.5);
    }
}
