package com.example.shop.bench;

import com.example.shop.local.process.Workspace;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.local.runtime.RuntimeBuilder;
import com.example.shop.local.runtime.RuntimeRelease;
import com.example.shop.suite.Suite;
import com.example.shop.suite.SuiteBuild;
import com.example.shop.suite.cli.AdditionalCommand;
import com.example.shop.suite.cli.Checkout;
import com.example.shop.suite.cli.ProgressCommand;
import com.example.shop.suite.cli.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Figures, each beside a baseline that was measured in the same run. */
@Command(
        name = "bench",
        description = "Measures start-up and messaging, each beside a baseline of the same run.",
        subcommands = {BenchCommand.Startup.class, OutboxBench.class},
        synopsisSubcommandLabel = "BENCHMARK")
public final class BenchCommand extends ProgressCommand implements AdditionalCommand {

    @Override
    public Integer call() {
        spec().commandLine().usage(out());
        return 0;
    }

    /** Start and memory of the whole suite, as shipped and with plain {@code java -jar}. */
    @Command(name = "startup", description = "Time until all services are ready, and memory, against plain java -jar.")
    static final class Startup extends ProgressCommand {

        @Option(
                names = "--runs",
                defaultValue = "3",
                description = "How many runs of each are measured. The default is ${DEFAULT-VALUE}.")
        private int runs;

        @Override
        public Integer call() {
            var checkout = Checkout.find();
            var shipped = checkout.project().apps();
            new SuiteBuild(checkout.directory(), shipped, checkout.state().resolve("logs"), line -> out().println(line))
                    .complete();
            var baseline =
                    shipped.withCommands(app -> List.of("java", "-jar", "%1$s/target/%1$s.jar".formatted(app.appId())));
            var ofShipped = new ArrayList<Measurement>();
            var ofBaseline = new ArrayList<Measurement>();
            for (var i = 0; i < runs; i++) {
                ofShipped.add(measure(checkout, shipped));
                ofBaseline.add(measure(checkout, baseline));
            }
            print(ofShipped, ofBaseline);
            return 0;
        }

        private Measurement measure(Checkout checkout, MultiAppRun run) {
            var runtime = new RuntimeBuilder(RuntimeRelease.pinned(), line -> out().println(line)).findOrBuild();
            var bench = checkout.state().resolve("bench");
            var start = System.nanoTime();
            try (var suite =
                    Suite.start(run.onFreePorts(), checkout.directory(), Workspace.in(bench, bench), runtime)) {
                suite.awaitReady();
                var measured = Measurement.of(Duration.ofNanos(System.nanoTime() - start), suite.programs());
                out().printf(Locale.ROOT, "  %.1f s, %d MiB%n", seconds(measured), measured.residentKiB() / 1024);
                out().flush();
                return measured;
            }
        }

        private void print(List<Measurement> shipped, List<Measurement> baseline) {
            var table = new Table("MEDIAN OF " + runs, "AS SHIPPED", "PLAIN java -jar", "RATIO");
            var seconds = median(shipped, Comparator.comparing(Measurement::untilReady));
            var baseSeconds = median(baseline, Comparator.comparing(Measurement::untilReady));
            table.add(
                    "ready after",
                    String.format(Locale.ROOT, "%.1f s", seconds(seconds)),
                    String.format(Locale.ROOT, "%.1f s", seconds(baseSeconds)),
                    String.format(Locale.ROOT, "%.2f", seconds(seconds) / seconds(baseSeconds)));
            var memory = median(shipped, Comparator.comparing(Measurement::residentKiB))
                    .residentKiB();
            var baseMemory = median(baseline, Comparator.comparing(Measurement::residentKiB))
                    .residentKiB();
            table.add(
                    "resident memory",
                    memory / 1024 + " MiB",
                    baseMemory / 1024 + " MiB",
                    String.format(Locale.ROOT, "%.2f", memory / (double) baseMemory));
            out().println(table);
        }

        private static Measurement median(List<Measurement> measurements, Comparator<Measurement> order) {
            return measurements.stream().sorted(order).toList().get(measurements.size() / 2);
        }

        private static double seconds(Measurement measurement) {
            return measurement.untilReady().toMillis() / 1000.0;
        }
    }
}
