package com.example.shop.suite.kubernetes;

import com.example.shop.local.process.Pause;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runtime.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Waits until everything in a namespace runs as its manifests define, and reports what is missing. */
public final class Rollout {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Set<String> NO_IMAGE = Set.of("ImagePullBackOff", "ErrImageNeverPull", "InvalidImageName");
    private static final Pattern ROLLED_OUT =
            Pattern.compile("successfully rolled out|rolling update complete|roll out complete");
    private static final int RESTARTS = 4;
    private static final int LAST_LINES = 10;

    private final Cluster cluster;
    private final String namespace;
    private final Progress progress;

    public Rollout(Cluster cluster, String namespace, Progress progress) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.progress = progress;
    }

    /**
     * Waits.
     *
     * @throws UserFacingException if an image is missing, or with events and logs of the pods that are not ready in time or end again
     *     and again
     */
    public void await(Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        var reported = "";
        for (var missing = missing(); !missing.isEmpty(); missing = missing()) {
            var line = String.join(" ", missing);
            if (!line.equals(reported)) {
                progress.report(line);
                reported = line;
            }
            requireImages();
            if (pods().anyMatch(Rollout::endsAgainAndAgain)) {
                throw failed("A pod ends again and again.");
            }
            if (System.nanoTime() > deadline) {
                throw failed("Not ready after %d s: %s".formatted(timeout.toSeconds(), line));
            }
            Pause.of(POLL);
        }
    }

    /** Returns what kubectl says of each Deployment and StatefulSet that is not rolled out. */
    private List<String> missing() {
        return cluster.run("rollout", "status", "deployments,statefulsets", "--namespace=" + namespace, "--watch=false")
                .text()
                .lines()
                .filter(line -> !ROLLED_OUT.matcher(line).find())
                .toList();
    }

    private void requireImages() {
        var images = pods().flatMap(Rollout::containers)
                .filter(container -> NO_IMAGE.contains(waitingFor(container)))
                .map(container -> container.path("image").asText())
                .collect(Collectors.toSet());
        if (!images.isEmpty()) {
            throw new UserFacingException(
                    "The cluster cannot get %s. Make them by ./suite images --kubernetes and load them (kind load docker-image IMAGE, minikube image load IMAGE, deploy/kubernetes/test-cluster/cluster load IMAGE), or push them to a registry and name it in an overlay."
                            .formatted(
                                    String.join(", ", images.stream().sorted().toList())));
        }
    }

    private static boolean endsAgainAndAgain(JsonNode pod) {
        return containers(pod)
                .anyMatch(container -> container.path("restartCount").asInt() >= RESTARTS
                        && waitingFor(container).equals("CrashLoopBackOff"));
    }

    private static String waitingFor(JsonNode container) {
        return container.path("state").path("waiting").path("reason").asText();
    }

    private UserFacingException failed(String what) {
        var details = pods().filter(pod -> !isReady(pod)).map(this::log).collect(Collectors.joining());
        return new UserFacingException(
                "%s%nThe last events of %s:%n%s%s".formatted(what, namespace, events(), details));
    }

    private static boolean isReady(JsonNode pod) {
        return containers(pod).allMatch(container -> container.path("ready").asBoolean());
    }

    private String events() {
        var all = cluster.run(
                        "get",
                        "events",
                        "--namespace=" + namespace,
                        "--field-selector=type=Warning",
                        "--sort-by=.lastTimestamp")
                .text()
                .lines()
                .toList();
        return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /** What each container of a pod printed last, also before it was started again. */
    private String log(JsonNode pod) {
        return containers(pod)
                .map(container -> "%nThe end of the log of %s, container %s:%n%s%n"
                        .formatted(name(pod), container.path("name").asText(), log(pod, container)))
                .collect(Collectors.joining());
    }

    private String log(JsonNode pod, JsonNode container) {
        var restarted = container.path("state").has("waiting")
                && container.path("restartCount").asInt() > 0;
        return cluster.run(
                        "logs",
                        name(pod),
                        "--namespace=" + namespace,
                        "--container=" + container.path("name").asText(),
                        "--tail=" + LAST_LINES,
                        "--previous=" + restarted)
                .text();
    }

    private Stream<JsonNode> pods() {
        return items(cluster.json("get", "pods", "--namespace=" + namespace, "--output=json"));
    }

    private static Stream<JsonNode> containers(JsonNode pod) {
        return stream(pod.path("status").path("containerStatuses"));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return stream(list.path("items"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String name(JsonNode resource) {
        return resource.path("metadata").path("name").asText();
    }
}
