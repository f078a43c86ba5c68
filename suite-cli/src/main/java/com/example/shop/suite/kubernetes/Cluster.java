package com.example.shop.suite.kubernetes;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Program;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.Tool;
import com.example.shop.local.process.UserFacingException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cluster of one context of {@code kubectl}. */
public final class Cluster {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** As the usual clusters for one machine call theirs, also where they are in a virtual machine or network of it. */
    private static final Pattern OF_ONE_MACHINE =
            Pattern.compile("minikube|docker-desktop|rancher-desktop|orbstack|shop-test|(kind|k3d)-.*|colima.*");

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final Tool kubectl;
    private final String context;

    private Cluster(Tool kubectl, String context) {
        this.kubectl = kubectl;
        this.context = context;
    }

    /**
     * The cluster of a context that was named, or else of the current one, which has to be on this machine: so that
     * nothing is installed on another cluster by mistake.
     *
     * @throws UserFacingException if there is no {@code kubectl}, no such context, if the current one leads elsewhere, or if no cluster
     *     answers
     */
    public static Cluster find(@Nullable String context) {
        return find(ClusterTools.ofThisMachine().kubectl(), context);
    }

    static Cluster find(Tool kubectl, @Nullable String context) {
        var cluster = new Cluster(kubectl, context == null ? currentContext(kubectl) : context);
        if (context == null && !OF_ONE_MACHINE.matcher(cluster.context).matches()) {
            cluster.requireThisMachine();
        }
        cluster.requireAnswer();
        return cluster;
    }

    private static String currentContext(Tool kubectl) {
        var answer = kubectl.run(List.of("config", "current-context"));
        if (!answer.succeeded()) {
            throw new UserFacingException(
                    "kubectl has no current context: set KUBECONFIG, or choose one of `kubectl config get-contexts`");
        }
        return answer.output().strip();
    }

    private void requireThisMachine() {
        var server = json("config", "view", "--minify", "--output=json")
                .path("clusters")
                .path(0)
                .path("cluster")
                .path("server")
                .asText();
        if (!THIS_MACHINE.contains(URI.create(server).getHost())) {
            throw new UserFacingException(
                    "The current context %1$s leads to %2$s, which is not this machine: add --context %1$s if you want to use it"
                            .formatted(context, server));
        }
    }

    private void requireAnswer() {
        var answer = run("get", "--raw=/readyz", "--request-timeout=10s");
        if (!answer.succeeded()) {
            throw new UserFacingException(
                    "No cluster answers in the context %s (%s): start it, or choose another --context"
                            .formatted(context, lastLine(answer.text())));
        }
    }

    private static String lastLine(String text) {
        return text.lines().reduce((first, second) -> second).orElse("no answer");
    }

    public String context() {
        return context;
    }

    /** Runs {@code kubectl}, also to see whether that succeeds. */
    public Tool.Answer run(String... arguments) {
        return kubectl.run(inContext(arguments));
    }

    /**
     * Runs {@code kubectl} and returns what it printed.
     *
     * @throws UserFacingException with what it printed if it fails
     */
    public String require(String... arguments) {
        return kubectl.require(inContext(arguments));
    }

    /** The same, of what comes as JSON. */
    public JsonNode json(String... arguments) {
        return parse(require(arguments));
    }

    /** Creates or changes the resources of a manifest. */
    public void apply(String manifest) {
        kubectl.require(inContext("apply", "--server-side", "--filename=-"), manifest);
    }

    /** Whether a resource is there, by its kind, name and namespace. */
    public boolean has(String kind, String name, String namespace) {
        return !require("get", kind, name, "--namespace=" + namespace, "--ignore-not-found", "--output=name")
                .isBlank();
    }

    /**
     * Forwards a port of this machine to a port of a pod, or of a pod of a service, until it is closed.
     *
     * @param target for example {@code service/order-service}
     */
    public Forwarded forward(String namespace, String target, int port, Path log) {
        var local = Ports.free();
        var arguments = inContext(
                "port-forward", "--namespace=" + namespace, "--address=127.0.0.1", target, local + ":" + port);
        return new Forwarded(start("port-forward", arguments, local, log), local);
    }

    /** Serves the API of the cluster on a port of this machine, with the rights of this context, until it is closed. */
    public Forwarded proxy(Path log) {
        var local = Ports.free();
        var arguments = inContext("proxy", "--address=127.0.0.1", "--port=" + local);
        return new Forwarded(start("proxy", arguments, local, log), local);
    }

    private RunningProgram start(String name, List<String> arguments, int port, Path log) {
        var command =
                Stream.concat(Stream.of(kubectl.program()), arguments.stream()).toList();
        var running = new Program("kubectl " + name, command, Path.of("."), Map.of(), log).start();
        running.await("listening", TIMEOUT, () -> Ports.isServed(port));
        return running;
    }

    /** A port of this machine that is forwarded to the cluster. */
    public record Forwarded(RunningProgram program, int port) implements AutoCloseable {

        public String url() {
            return "http://127.0.0.1:" + port;
        }

        @Override
        public void close() {
            program.close();
        }
    }

    private List<String> inContext(String... arguments) {
        return Stream.concat(Stream.of("--context=" + context), Stream.of(arguments))
                .toList();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UserFacingException("kubectl answered something that is not JSON: " + text, e);
        }
    }
}
