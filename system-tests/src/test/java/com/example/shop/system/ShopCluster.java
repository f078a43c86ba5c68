package com.example.shop.system;

import static org.awaitility.Awaitility.await;

import com.example.shop.local.Project;
import com.example.shop.local.containers.ComposeFile;
import com.example.shop.local.runfile.MultiAppRun.App;
import com.example.shop.suite.SupplierDelivery;
import com.example.shop.suite.kubernetes.Cluster;
import com.example.shop.suite.kubernetes.DaprOnCluster;
import com.example.shop.suite.kubernetes.Rollout;
import com.example.shop.suite.kubernetes.ShopOnCluster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The suite on the cluster of the current context, or of the one that {@code SHOP_CONTEXT} names, as {@code ./suite kube up}
 * installs it.
 *
 * <p>Services are reached by way of the API server, which sends each request to one of the pods that are ready, as an ingress
 * would: it works on every cluster, and nobody is bound to a pod.
 */
final class ShopCluster implements AutoCloseable {

    /** Docker Compose uses this image too, so .ci/extended has it. */
    static final String DEBUG_IMAGE = ComposeFile.in(Path.of("..")).image("control-plane-ready");

    private static final String CRASH = "crash";
    private static final int KILLED = 128 + 9;

    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Path LOGS = Path.of("target", "kubernetes");

    private final Project project = Project.find();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final Cluster cluster = Cluster.find(System.getenv("SHOP_CONTEXT"));
    private final Cluster.Forwarded api = cluster.proxy(LOGS.resolve("proxy.log"));

    void install() {
        new DaprOnCluster(cluster, project.directory(), ShopCluster::say).installMissing();
        new ShopOnCluster(cluster, project.directory(), ShopCluster::say).install(appIds(), PATIENCE);
    }

    static List<String> appIds() {
        return Project.find().apps().apps().stream().map(App::appId).toList();
    }

    /** The base URL of a service. */
    String url(String service) {
        return "%s/api/v1/namespaces/%s/services/%s:http/proxy".formatted(api.url(), ShopOnCluster.NAMESPACE, service);
    }

    /** What a service answers. */
    JsonNode get(String service, String path) {
        return read(send(HttpRequest.newBuilder(URI.create(url(service) + path)).build()));
    }

    /** Runs {@code kubectl} in the namespace of the suite. */
    String kubectl(String... arguments) {
        return cluster.require(Stream.concat(Stream.of("--namespace=" + ShopOnCluster.NAMESPACE), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** The pods of an app that are not about to end. */
    List<JsonNode> pods(String appId) {
        var list = parse(kubectl("get", "pods", "--selector=app.kubernetes.io/name=" + appId, "--output=json"));
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(pod -> !pod.path("metadata").has("deletionTimestamp"))
                .toList();
    }

    static String name(JsonNode pod) {
        return pod.path("metadata").path("name").asText();
    }

    void awaitRollout() {
        new Rollout(cluster, ShopOnCluster.NAMESPACE, ShopCluster::say).await(PATIENCE);
    }

    /** Replaces the pods of an app one by one, and waits until the old ones are gone. */
    void restart(String appId) {
        var old = pods(appId).stream().map(ShopCluster::name).toList();
        kubectl("rollout", "restart", "deployment/" + appId);
        awaitRollout();
        awaitGone(old);
    }

    void scale(String appId, int replicas) {
        var old = pods(appId).stream().map(ShopCluster::name).toList();
        kubectl("scale", "deployment/" + appId, "--replicas=" + replicas);
        awaitRollout();
        var kept = pods(appId).stream().map(ShopCluster::name).toList();
        awaitGone(old.stream().filter(pod -> !kept.contains(pod)).toList());
    }

    /** Forgets all pods of a node at once, and waits until others are ready: deployments learn of it a moment later. */
    void loseNode(String node) {
        var old = uids();
        kubectl("delete", "pods", "--field-selector=spec.nodeName=" + node, "--grace-period=0", "--force");
        await().atMost(PATIENCE).until(this::uids, now -> now.size() >= old.size() && Collections.disjoint(now, old));
        kubectl("wait", "--for=condition=Ready", "pods", "--all", "--timeout=" + PATIENCE.toSeconds() + "s");
    }

    private Set<String> uids() {
        return Set.of(kubectl("get", "pods", "--output=jsonpath={.items[*].metadata.uid}")
                .strip()
                .split(" "));
    }

    private void awaitGone(List<String> pods) {
        for (var pod : pods) {
            kubectl("wait", "--for=delete", "pod/" + pod, "--timeout=" + PATIENCE.toSeconds() + "s");
        }
    }

    /** Asks a sidecar of an app as its app would, with its token. */
    HttpResponse<String> askSidecar(String appId, String method, String path, String... headers) {
        return askSidecarWith(appId, method, path, """
                {"resourceId": "dock", "lockOwner": "a test", "expiryInSeconds": 1}""", headers);
    }

    private HttpResponse<String> askSidecarWith(
            String appId, String method, String path, String body, String... headers) {
        var pod = name(pods(appId).get(0));
        var token = new String(
                Base64.getDecoder()
                        .decode(kubectl("get", "secret", appId + "-api-token", "--output=jsonpath={.data.token}")),
                StandardCharsets.US_ASCII);
        try (var sidecar =
                cluster.forward(ShopOnCluster.NAMESPACE, "pod/" + pod, 3500, LOGS.resolve(appId + "-daprd.log"))) {
            var request = HttpRequest.newBuilder(URI.create(sidecar.url() + path))
                    .header("dapr-api-token", token)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request.build());
        }
    }

    /**
     * Has the sidecar of a pod crash: SIGQUIT ends a Go program at once. Waits until the container that sends the signal has
     * ended, and throws if it cannot start, for example because the cluster has no such image.
     */
    void crashSidecar(JsonNode pod) {
        var command = new ArrayList<>(List.of(
                "debug", "pod/" + name(pod), "--image=" + DEBUG_IMAGE, "--container=" + CRASH, "--profile=restricted"));
        command.addAll(List.of("--target=daprd", "--quiet", "--", "kill", "-QUIT", "1"));
        kubectl(command.toArray(String[]::new));
        await().atMost(PATIENCE).until(() -> hasEnded(crash(name(pod))));
    }

    private JsonNode crash(String pod) {
        var statuses = parse(kubectl("get", "pod/" + pod, "--output=json")).at("/status/ephemeralContainerStatuses");
        return StreamSupport.stream(statuses.spliterator(), false)
                .filter(status -> status.path("name").asText().equals(CRASH))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /**
     * Returns whether the container has ended. It may be killed with the process to which it sends the signal.
     *
     * @throws IllegalStateException if the container did not start or has failed
     */
    static boolean hasEnded(JsonNode container) {
        var waits = container.at("/state/waiting/reason").asText();
        var ended = container.at("/state/terminated");
        var exitCode = ended.path("exitCode").asInt();
        if (waits.contains("Err") || waits.contains("BackOff") || (exitCode != 0 && exitCode != KILLED)) {
            throw new IllegalStateException("The debug container failed: " + container.path("state"));
        }
        return !ended.isMissingNode();
    }

    /** Adds pieces of a product, so that the orders of one test do not use up the stock of another one. */
    void restock(String product, int pieces) {
        var answer = askSidecarWith(
                "inventory-service", "POST", SupplierDelivery.PATH, SupplierDelivery.of(product, pieces));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s is not restocked: %s".formatted(product, answer.body()));
        }
    }

    /** What an app shows to Prometheus. */
    String metrics(JsonNode pod) {
        return cluster.require(
                "get",
                "--raw=/api/v1/namespaces/%s/pods/%s:9464/proxy/metrics".formatted(ShopOnCluster.NAMESPACE, name(pod)));
    }

    /** Whether the cluster lets the service account of an app do something. */
    boolean may(String verb, String resource, String appId) {
        var namespace = ShopOnCluster.NAMESPACE;
        return cluster.run(
                        "auth",
                        "can-i",
                        verb,
                        resource,
                        "--namespace=" + namespace,
                        "--as=system:serviceaccount:%s:%s".formatted(namespace, appId))
                .succeeded();
    }

    static int restarts(JsonNode pod, String container) {
        return StreamSupport.stream(pod.path("status").path("containerStatuses").spliterator(), false)
                .filter(status -> status.path("name").asText().equals(container))
                .mapToInt(status -> status.path("restartCount").asInt())
                .sum();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    JsonNode parse(String text) {
        try {
            return Objects.requireNonNull(json.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void say(String line) {
        System.out.println(line);
    }

    @Override
    public void close() {
        api.close();
    }
}
