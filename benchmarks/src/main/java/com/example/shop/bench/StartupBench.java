package com.example.shop.bench;

import com.example.shop.local.process.Workspace;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.suite.Suite;
import com.example.shop.suite.SuiteBuild;
import com.example.shop.suite.cli.Checkout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Start and memory of the whole suite, as shipped and with plain {@code java -jar}. */
@Command(name = "startup", description = "Time until all services are ready, and memory, against plain java -jar.")
final class StartupBench extends Benchmark {

    private static final String NAME = "startup";
    private static final String BASELINE = "plain java -jar";

    @Option(
            names = "--runs",
            defaultValue = "3",
            description = "How many runs of each are measured. The default is ${DEFAULT-VALUE}.")
    private int runs;

    @Override
    List<Figure> measure() {
        var checkout = Checkout.find();
        var shipped = checkout.project().apps();
        new SuiteBuild(checkout.directory(), shipped, checkout.state().resolve("logs"), this::report).complete();
        var baseline =
                shipped.withCommands(app -> List.of("java", "-jar", "%1$s/target/%1$s.jar".formatted(app.appId())));
        var ofShipped = new ArrayList<Measurement>();
        var ofBaseline = new ArrayList<Measurement>();
        for (var i = 0; i < runs; i++) {
            ofShipped.add(measure(checkout, shipped));
            ofBaseline.add(measure(checkout, baseline));
        }
        return List.of(
                new Figure(NAME, "ready after", seconds(ofShipped), "s", BASELINE, seconds(ofBaseline), "15 s"),
                new Figure(NAME, "resident memory", mib(ofShipped), "MiB", BASELINE, mib(ofBaseline), "1638 MiB"));
    }

    private Measurement measure(Checkout checkout, MultiAppRun run) {
        var runtime = runtime();
        var bench = checkout.state().resolve("bench");
        var start = System.nanoTime();
        try (var suite = Suite.start(run.onFreePorts(), checkout.directory(), Workspace.in(bench, bench), runtime)) {
            suite.awaitReady();
            var measured = Measurement.of(Duration.ofNanos(System.nanoTime() - start), suite.programs());
            report(String.format(Locale.ROOT, "  %.1f s, %d MiB", seconds(measured), measured.residentKiB() / 1024));
            return measured;
        }
    }

    private static double seconds(List<Measurement> measurements) {
        return median(measurements.stream().map(StartupBench::seconds).toList());
    }

    private static double seconds(Measurement measurement) {
        return measurement.untilReady().toMillis() / 1000.0;
    }

    private static double mib(List<Measurement> measurements) {
        return median(measurements.stream()
                .map(measurement -> measurement.residentKiB() / 1024.0)
                .toList());
    }
}
