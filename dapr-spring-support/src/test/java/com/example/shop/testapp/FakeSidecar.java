package com.example.shop.testapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Listens where a sidecar would, answers what it is told to, and remembers who called. */
public final class FakeSidecar implements AutoCloseable {

    public static final String TOKEN = "token-of-the-sidecar";

    /** Header names are in lower case. */
    public record Call(String target, Map<String, String> headers) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    private final HttpServer http;
    private final Server grpc;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile String body = "";
    private volatile boolean hanging;

    private FakeSidecar(HttpServer http, NettyServerBuilder grpc) throws IOException {
        this.http = http;
        this.http.createContext("/", this::answer);
        this.http.start();
        this.grpc = grpc.intercept(new Recorder(calls)).build().start();
    }

    public static FakeSidecar start(BindableService... services) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var grpc = NettyServerBuilder.forAddress(loopback);
            List.of(services).forEach(grpc::addService);
            return new FakeSidecar(HttpServer.create(loopback, 0), grpc);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tells an app's test of this sidecar as Dapr would tell the app. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("DAPR_HTTP_PORT", this::httpPort);
        registry.add("DAPR_GRPC_PORT", this::grpcPort);
        registry.add("DAPR_API_TOKEN", () -> TOKEN);
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    public int grpcPort() {
        return grpc.getPort();
    }

    /** What every further HTTP request is answered with. */
    public void answerHttp(int nextStatus, String nextBody) {
        status = nextStatus;
        body = nextBody;
    }

    /** Lets every further HTTP request wait for ever. */
    public void hang() {
        hanging = true;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The last call of a path or of a gRPC method, whose name ends like this. */
    public Optional<Call> last(String target) {
        return calls.stream().filter(call -> call.target().endsWith(target)).reduce((earlier, later) -> later);
    }

    /** All calls of a path or of a gRPC method, whose name ends like this. */
    public List<Call> calls(String target) {
        return calls.stream().filter(call -> call.target().endsWith(target)).toList();
    }

    public void forget() {
        calls.clear();
    }

    @Override
    public void close() {
        http.stop(0);
        grpc.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        calls.add(new Call(exchange.getRequestURI().toString(), headers));
        if (hanging) {
            return;
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Recorder(List<Call> calls) implements ServerInterceptor {

        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata metadata, ServerCallHandler<Q, R> next) {
            var headers = new TreeMap<String, String>();
            for (var name : metadata.keys()) {
                if (!name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
                    var value = metadata.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
                    headers.put(name, String.valueOf(value));
                }
            }
            calls.add(new Call(call.getMethodDescriptor().getFullMethodName(), headers));
            return next.startCall(call, metadata);
        }
    }
}
