package com.example.shop.bench;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.local.process.Ports;
import com.example.shop.local.sidecar.Sidecar;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.TransactionalStateOperation.OperationType;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many events and many records in one call, against one call for each of them. All calls use the client of the apps. */
@Command(name = "bulk", description = "Bulk publishing and state transactions against single calls.")
final class BulkBench extends Benchmark {

    private static final String NAME = "bulk";
    private static final int EVENTS = 100;
    private static final int OPERATIONS = 50;

    @Option(
            names = "--repetitions",
            defaultValue = "20",
            description = "How often a round sends all events and stores all records. The default is ${DEFAULT-VALUE}.")
    private int repetitions;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How many rounds are measured. The default is ${DEFAULT-VALUE}.")
    private int rounds;

    @Override
    List<Figure> measure() throws Exception {
        try (var infrastructure = startInfrastructure();
                var sidecar = Sidecar.start(shipped("workflow-service", Ports.free()), infrastructure)) {
            sidecar.awaitApi();
            try (var app = BenchApp.start(sidecar)) {
                var client = app.getBean(DaprClient.class);
                return List.of(events(client), records(client));
            }
        }
    }

    private Figure events(DaprClient client) throws Exception {
        var events = samples(EVENTS);
        var comparison = Comparison.measure(
                rounds,
                () -> perSecond(EVENTS, () -> publishInBulk(client, events)),
                () -> perSecond(EVENTS, () -> events.forEach(event -> publish(client, event))));
        return comparison.figure(
                NAME,
                "%d events in one call".formatted(EVENTS),
                Double::doubleValue,
                "events per s",
                "a call for each event",
                "at least 7");
    }

    private Figure records(DaprClient client) throws Exception {
        var samples = samples(OPERATIONS);
        var records = new StateRecords(client, BlockCalls.STATE_STORE);
        var comparison = Comparison.measure(
                rounds,
                () -> perSecond(OPERATIONS, () -> storeInTransaction(client, samples)),
                () -> perSecond(OPERATIONS, () -> samples.forEach(sample -> records.put(sample.id(), sample))));
        return comparison.figure(
                NAME,
                "%d records in one transaction".formatted(OPERATIONS),
                Double::doubleValue,
                "records per s",
                "a call for each record",
                "at least 35");
    }

    private double perSecond(int items, Runnable work) {
        var begin = System.nanoTime();
        for (var i = 0; i < repetitions; i++) {
            work.run();
        }
        return repetitions * items / ((System.nanoTime() - begin) / 1e9);
    }

    private static void publish(DaprClient client, Sample event) {
        client.publishEvent(BlockCalls.PUBSUB, BlockCalls.TOPIC, event).block();
    }

    private static void publishInBulk(DaprClient client, List<Sample> events) {
        var response = client.publishEvents(BlockCalls.PUBSUB, BlockCalls.TOPIC, "application/json", events)
                .blockOptional()
                .orElseThrow();
        if (!response.getFailedEntries().isEmpty()) {
            throw new IllegalStateException("%d events were not published"
                    .formatted(response.getFailedEntries().size()));
        }
    }

    private static void storeInTransaction(DaprClient client, List<Sample> samples) {
        var operations = samples.stream()
                .<TransactionalStateOperation<?>>map(BulkBench::upsert)
                .toList();
        client.executeStateTransaction(BlockCalls.STATE_STORE, operations).block();
    }

    private static TransactionalStateOperation<Sample> upsert(Sample sample) {
        return new TransactionalStateOperation<>(OperationType.UPSERT, new State<>(sample.id(), sample, ""));
    }

    private static List<Sample> samples(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Sample.create("bench-" + i))
                .toList();
    }
}
