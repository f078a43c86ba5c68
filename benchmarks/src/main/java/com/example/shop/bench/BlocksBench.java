package com.example.shop.bench;

import com.example.shop.dapr.client.SidecarClient;
import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.process.Ports;
import com.example.shop.local.sidecar.Sidecar;
import io.dapr.utils.NetworkUtils;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The client of the apps against the generated gRPC stubs, on one thread. Both call the same sidecar with channels of the
 * same kind. The difference is what the SDK and this project add to a call: retries, metrics, traces and JSON.
 */
@Command(name = "blocks", description = "The client of the apps against the gRPC stub, for seven building blocks.")
final class BlocksBench extends Benchmark {

    private static final String NAME = "blocks";

    private static final List<Operation> OF_WORKFLOW_SERVICE = List.of(
            new Operation("state get", BlockCalls::findRecord),
            new Operation("state save", BlockCalls::putRecord),
            new Operation("publish", BlockCalls::publishEvent),
            new Operation("secret", BlockCalls::readSecret),
            new Operation("configuration", BlockCalls::readSetting),
            new Operation("lock and unlock", BlockCalls::lockAndUnlock));

    private static final List<Operation> OF_NOTIFICATION_SERVICE =
            List.of(new Operation("encrypt", BlockCalls::encrypt));

    @Option(
            names = "--calls",
            defaultValue = "500",
            description = "How many calls of each kind a round makes. The default is ${DEFAULT-VALUE}.")
    private int calls;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How many rounds are measured. The default is ${DEFAULT-VALUE}.")
    private int rounds;

    private record Operation(String name, Consumer<BlockCalls> call) {}

    @Override
    List<Figure> measure() throws Exception {
        try (var infrastructure = startInfrastructure()) {
            var figures = new ArrayList<Figure>();
            figures.addAll(measure("workflow-service", OF_WORKFLOW_SERVICE, infrastructure));
            figures.addAll(measure("notification-service", OF_NOTIFICATION_SERVICE, infrastructure));
            return figures;
        }
    }

    private List<Figure> measure(String appId, List<Operation> operations, Infrastructure infrastructure)
            throws Exception {
        try (var sidecar = Sidecar.start(shipped(appId, Ports.free()), infrastructure)) {
            sidecar.awaitApi();
            var channel = channel(sidecar);
            try (var app = BenchApp.start(sidecar)) {
                return measureInSpan(app, operations, channel);
            } finally {
                channel.shutdownNow();
            }
        }
    }

    /** The apps call their sidecars within the span of a request, too. */
    @SuppressWarnings("try") // the scope ends with the block and is not used in it
    private List<Figure> measureInSpan(ApplicationContext app, List<Operation> operations, Channel channel)
            throws Exception {
        var tracer = app.getBean(Tracer.class);
        var span = tracer.nextSpan().name("bench").start();
        try (var scope = tracer.withSpan(span)) {
            return measure(operations, new ClientCalls(app.getBean(SidecarClient.class)), new StubCalls(channel));
        } finally {
            span.end();
        }
    }

    private List<Figure> measure(List<Operation> operations, BlockCalls ours, BlockCalls baseline) throws Exception {
        ours.putRecord(); // so that there is one to read
        var figures = new ArrayList<Figure>();
        for (var operation : operations) {
            report("Measuring " + operation.name());
            figures.add(compare(operation, ours, baseline));
        }
        return figures;
    }

    private Figure compare(Operation operation, BlockCalls ours, BlockCalls baseline) throws Exception {
        return Comparison.measure(
                        rounds,
                        () -> Latencies.of(calls, () -> operation.call().accept(ours)),
                        () -> Latencies.of(calls, () -> operation.call().accept(baseline)))
                .figure(NAME, operation.name() + ", p50", Latencies::p50, "ms", "gRPC stub", "at most 1.2");
    }

    /** As the SDK builds it, with the token that the sidecar requires. */
    private static ManagedChannel channel(Sidecar sidecar) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("dapr-api-token", Metadata.ASCII_STRING_MARSHALLER), sidecar.apiToken());
        return NetworkUtils.buildGrpcManagedChannel(
                sdkProperties(sidecar.grpcPort(), sidecar.apiToken()),
                MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
