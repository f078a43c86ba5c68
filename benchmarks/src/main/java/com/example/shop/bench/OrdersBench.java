package com.example.shop.bench;

import com.example.shop.suite.Suite;
import com.example.shop.suite.SuiteBuild;
import com.example.shop.suite.cli.Checkout;
import com.example.shop.suite.cli.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Orders in a second, CPU time of each process for one order, and latencies, with a suite of its own.
 *
 * <p>The baseline of the CPU time is what the sidecars, the control plane and Redis need in the same run. It is what Dapr
 * itself needs for the calls of an order; the rest belongs to the apps.
 */
@Command(
        name = "orders",
        description = "Orders in a second, CPU time of each process for one order, calls of sidecars and latencies.")
final class OrdersBench extends Benchmark {

    private static final String NAME = "orders";
    private static final int WARM_UP = 100;

    @Option(
            names = "--orders",
            defaultValue = "300",
            description = "How many orders are measured in each load. The default is ${DEFAULT-VALUE}.")
    private int orders;

    @Option(
            names = "--clients",
            defaultValue = "8",
            description = "How many clients place orders without a pause. The default is ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--rate",
            defaultValue = "5",
            description = "How many orders in a second are placed for the latencies. The default is ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--stored",
            split = ",",
            defaultValue = "100",
            description = "Before each measurement, orders are placed until this many are stored. Several numbers"
                    + " are separated by commas. The default is ${DEFAULT-VALUE}.")
    private List<Integer> stored = List.of();

    @Override
    List<Figure> measure() throws Exception {
        var checkout = Checkout.find();
        var run = checkout.project().apps();
        new SuiteBuild(checkout.directory(), run, checkout.state().resolve("logs"), this::report).complete();
        try (var suite = Suite.start(run.onFreePorts(), checkout.directory(), emptyWorkspace(), runtime())) {
            suite.awaitReady();
            return measure(suite);
        }
    }

    private List<Figure> measure(Suite suite) throws InterruptedException {
        var load = new ShopLoad(suite);
        var figures = new ArrayList<Figure>();
        var placed = 0;
        for (var level : stored) {
            var missing = Math.max(level - placed, WARM_UP);
            load.restock(missing + 2 * orders);
            report("Placing %d orders before the measurement".formatted(missing));
            load.closedLoop(missing, clients);
            figures.addAll(measure(suite, load, level));
            placed += missing + 2 * orders;
        }
        return figures;
    }

    private List<Figure> measure(Suite suite, ShopLoad load, int level) throws InterruptedException {
        var calls = SidecarCallCounts.of(suite);
        var costs = ProcessCosts.of(suite.programs());
        var closed = load.closedLoop(orders, clients);
        var cost = ProcessCosts.of(suite.programs()).perOrderSince(costs, orders);
        print("MILLISECONDS OF CPU PER ORDER", cost);
        print(
                "CALLS OF SIDECARS BY THE APPS PER ORDER",
                SidecarCallCounts.of(suite).perOrderSince(calls, orders));
        var open = load.openLoop(orders, rate);
        report("Requests that were refused with 503 and repeated: " + load.refusals());
        var apps = suite.apps().stream().map(app -> app.appId()).collect(Collectors.toSet());
        return figures(level, closed, open, cost, apps);
    }

    private List<Figure> figures(
            int level, ShopLoad.Result closed, ShopLoad.Result open, Map<String, Double> cost, Set<String> apps) {
        var all = sum(cost);
        var ofApps = cost.entrySet().stream()
                .filter(entry -> apps.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        var dapr = all - ofApps;
        var at = ", %d orders stored".formatted(level);
        return List.of(
                new Figure(NAME, "CPU per order" + at, all, "ms", "without the apps", dapr, "at most 120 ms or 1.5"),
                new Figure(NAME, "CPU of the apps per order" + at, ofApps, "ms", "without the apps", dapr, "50 ms"),
                new Figure(
                        NAME,
                        "orders" + at,
                        closed.ordersPerSecond(),
                        "per s",
                        "CPU of the machine allows",
                        1000.0 * Runtime.getRuntime().availableProcessors() / all,
                        "at least 15 per s"),
                latency("POST /orders, p50" + at, open.requests(), 0.5, closed.requests(), "60 ms"),
                latency("POST /orders, p99" + at, open.requests(), 0.99, closed.requests(), "300 ms"),
                new Figure(
                        NAME,
                        "confirmed after, p95" + at,
                        percentile(open.confirmations(), 0.95),
                        "ms",
                        "p50",
                        percentile(open.confirmations(), 0.5),
                        "1500 ms"));
    }

    private Figure latency(String name, List<Double> open, double share, List<Double> closed, String aim) {
        return new Figure(
                NAME,
                name,
                percentile(open, share),
                "ms",
                "%d clients without a pause".formatted(clients),
                percentile(closed, share),
                aim);
    }

    private void print(String title, Map<String, Double> values) {
        var table = new Table(title, "");
        values.forEach((name, value) -> table.add(name, String.format(Locale.ROOT, "%.1f", value)));
        table.add("sum", String.format(Locale.ROOT, "%.1f", sum(values)));
        report(table.toString());
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
