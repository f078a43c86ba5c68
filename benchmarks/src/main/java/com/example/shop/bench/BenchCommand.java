package com.example.shop.bench;

import com.example.shop.suite.cli.AdditionalCommand;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures figures, each beside a baseline of the same run. Without the name of a benchmark it runs all of them. */
@Command(
        name = "bench",
        description =
                "Measures figures, each beside a baseline of the same run. Without a name it runs all benchmarks.",
        subcommands = {
            OutboxBench.class,
            OrdersBench.class,
            StartupBench.class,
            InvocationBench.class,
            BlocksBench.class,
            BulkBench.class,
            WorkflowsBench.class
        },
        synopsisSubcommandLabel = "[BENCHMARK]")
public final class BenchCommand extends Benchmark implements AdditionalCommand {

    static {
        // The JDK's HTTP server reads this when the first one starts. Without it the body of a response waits for the
        // acknowledgement of its headers, which takes 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @Override
    List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        for (CommandLine benchmark : spec().subcommands().values()) {
            report("Benchmark " + benchmark.getCommandName());
            benchmark.parseArgs(); // sets the default values of its options
            figures.addAll(((Benchmark) benchmark.getCommand()).measure());
        }
        return figures;
    }
}
