package com.example.shop.suite.kubernetes;

import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runtime.Progress;
import com.example.shop.suite.credentials.ClusterSecrets;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The suite on a cluster: its secrets, and the manifests of {@code deploy/kubernetes/overlays/local}. */
public final class ShopOnCluster {

    /** The one that {@code deploy/kubernetes/base/namespace.yaml} makes. */
    public static final String NAMESPACE = "shop";

    private final Cluster cluster;
    private final Path project;
    private final Progress progress;

    public ShopOnCluster(Cluster cluster, Path project, Progress progress) {
        this.cluster = cluster;
        this.project = project;
        this.progress = progress;
    }

    /** Installs it, or what has changed of it, and waits until everything is ready. */
    public void install(List<String> appIds, Duration timeout) {
        cluster.require(
                "apply", "--server-side", "--filename=" + project.resolve("deploy/kubernetes/base/namespace.yaml"));
        createMissingSecrets(appIds);
        progress.report("Applying deploy/kubernetes/overlays/local");
        cluster.require("apply", "--server-side", "--kustomize=" + project.resolve("deploy/kubernetes/overlays/local"));
        new Rollout(cluster, NAMESPACE, progress).await(timeout);
    }

    /** Removes it with everything that it has stored. */
    public void remove() {
        cluster.require("delete", "namespace", NAMESPACE, "--ignore-not-found");
    }

    private void createMissingSecrets(List<String> appIds) {
        var present = List.of(cluster.require(
                        "get", "secrets", "--namespace=" + NAMESPACE, "--output=jsonpath={.items[*].metadata.name}")
                .split(" "));
        var wanted = missing(ClusterSecrets.generate(), present);
        wanted.putAll(ClusterSecrets.tokens(appIds));
        wanted.keySet().removeAll(present);
        if (!wanted.isEmpty()) {
            cluster.apply(list(wanted).toString());
            progress.report("Generated %d secrets, which are in the cluster only".formatted(wanted.size()));
        }
    }

    /**
     * All or none: what a server knows of a credential is in another Secret.
     *
     * @throws UserFacingException naming those that are not there
     */
    private static Map<String, Map<String, String>> missing(
            Map<String, Map<String, String>> generated, List<String> present) {
        var missing = new TreeSet<>(generated.keySet());
        present.forEach(missing::remove);
        if (missing.isEmpty()) {
            return new TreeMap<>();
        }
        if (missing.size() < generated.size()) {
            throw new UserFacingException(
                    "The namespace %s lacks the secrets %s and has others that belong to them: restore them, or delete everything with ./suite kube down"
                            .formatted(NAMESPACE, String.join(", ", missing)));
        }
        return new TreeMap<>(generated);
    }

    private static ObjectNode list(Map<String, Map<String, String>> secrets) {
        var list = new JsonMapper().createObjectNode().put("apiVersion", "v1").put("kind", "List");
        var items = list.putArray("items");
        secrets.forEach((name, values) -> {
            var secret = items.addObject().put("apiVersion", "v1").put("kind", "Secret");
            secret.putObject("metadata").put("name", name).put("namespace", NAMESPACE);
            values.forEach(secret.putObject("stringData")::put);
        });
        return list;
    }
}
