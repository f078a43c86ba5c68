package com.example.shop.suite;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import com.example.shop.suite.SuiteState.Control;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets other commands of this user stop and start the programs of a running suite: HTTP on loopback with a bearer token.
 *
 * <p>{@code GET /programs} lists them. {@code POST /programs/NAME/ACTION} does one of stop, start, kill, pause and resume,
 * and answers 204 when that is done. Failures are answered with a problem detail (RFC 9457).
 */
final class ControlEndpoint implements Closeable {

    private static final Pattern ACTION = Pattern.compile("/programs/([a-z0-9-]+)/([a-z]+)");

    private final JsonMapper json = new JsonMapper();
    private final String token = Tokens.create();
    private final Supervisor supervisor;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Path tokenFile;
    private final Map<String, Consumer<String>> actions;

    private ControlEndpoint(Supervisor supervisor, Workspace workspace) throws IOException {
        this.supervisor = supervisor;
        this.actions = Map.of(
                "stop", supervisor::stop,
                "start", supervisor::start,
                "kill", supervisor::kill,
                "pause", supervisor::pause,
                "resume", supervisor::resume);
        this.tokenFile = workspace.writePrivate(
                workspace.state().resolve("tokens").resolve("suite").resolve("control-token"), token);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        this.threads = Executors.newCachedThreadPool(ControlEndpoint::daemon);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts it on a free port. */
    static ControlEndpoint start(Supervisor supervisor, Workspace workspace) {
        try {
            return new ControlEndpoint(supervisor, workspace);
        } catch (IOException e) {
            throw new UserFacingException("The control endpoint does not start: " + e.getMessage(), e);
        }
    }

    /** Where other commands find it. */
    Control control() {
        return new Control("http://127.0.0.1:" + server.getAddress().getPort(), tokenFile);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isAuthorized(exchange)) {
                problem(exchange, 401, "The header Authorization must contain the bearer token of this run");
                return;
            }
            var path = exchange.getRequestURI().getPath();
            var action = ACTION.matcher(path);
            if (path.equals("/programs")) {
                list(exchange);
            } else if (action.matches() && actions.containsKey(action.group(2))) {
                act(exchange, action);
            } else {
                problem(
                        exchange,
                        404,
                        "Accepted are /programs and /programs/NAME/ACTION; the actions are "
                                + String.join(
                                        ", ", actions.keySet().stream().sorted().toList()));
            }
        }
    }

    private boolean isAuthorized(HttpExchange exchange) {
        var given = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        return MessageDigest.isEqual(bytes("Bearer " + token), bytes(given));
    }

    private void list(HttpExchange exchange) throws IOException {
        if (isMethod(exchange, "GET")) {
            var states = supervisor.programs().stream().map(ProgramState::of).toList();
            send(exchange, 200, "application/json", json.writeValueAsBytes(states));
        }
    }

    private void act(HttpExchange exchange, Matcher action) throws IOException {
        if (!isMethod(exchange, "POST")) {
            return;
        }
        try {
            Objects.requireNonNull(actions.get(action.group(2))).accept(action.group(1));
            exchange.sendResponseHeaders(204, -1);
        } catch (UserFacingException e) {
            problem(exchange, 409, String.valueOf(e.getMessage()));
        }
    }

    private boolean isMethod(HttpExchange exchange, String method) throws IOException {
        if (exchange.getRequestMethod().equals(method)) {
            return true;
        }
        exchange.getResponseHeaders().set("Allow", method);
        problem(exchange, 405, "The accepted method is " + method);
        return false;
    }

    private void problem(HttpExchange exchange, int status, String detail) throws IOException {
        var problem = Map.of("type", "about:blank", "status", status, "detail", detail);
        send(exchange, status, "application/problem+json", json.writeValueAsBytes(problem));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "control-endpoint");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
