package com.example.shop.suite.kubernetes;

import com.example.shop.local.process.Tool;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runtime.Progress;
import com.example.shop.local.runtime.RuntimeRelease;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dapr's control plane on a cluster. */
public final class DaprOnCluster {

    private static final String NAMESPACE = "dapr-system";
    private static final String CHARTS = "https://dapr.github.io/helm-charts/";
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final Cluster cluster;
    private final Path project;
    private final Progress progress;
    private final RuntimeRelease release = RuntimeRelease.pinned();

    public DaprOnCluster(Cluster cluster, Path project, Progress progress) {
        this.cluster = cluster;
        this.project = project;
        this.progress = progress;
    }

    /** Installs it unless one is there, and waits until it is ready. An installed one is not changed. */
    public void installMissing() {
        var installed = version();
        if (installed.isEmpty()) {
            progress.report("Installing Dapr %s into %s".formatted(release.version(), NAMESPACE));
            install();
        } else if (!installed.get().equals(release.version())) {
            progress.report("Dapr %s is on the cluster, the suite is tested with %s: left as it is"
                    .formatted(installed.get(), release.version()));
        }
        new Rollout(cluster, NAMESPACE, progress).await(TIMEOUT);
    }

    /** Removes it. Its resource definitions stay, as Helm leaves them: other namespaces may use them. */
    public void uninstall() {
        helm(List.of("uninstall", "dapr", "--ignore-not-found", "--wait"));
        cluster.require("delete", "namespace", NAMESPACE, "--ignore-not-found");
    }

    private Optional<String> version() {
        if (!cluster.has("deployment", "dapr-operator", NAMESPACE)) {
            return Optional.empty();
        }
        var image = cluster.json("get", "deployment", "dapr-operator", "--namespace=" + NAMESPACE, "--output=json")
                .at("/spec/template/spec/containers/0/image")
                .asText();
        return Optional.of(image.substring(image.lastIndexOf(':') + 1));
    }

    private void install() {
        var arguments = new ArrayList<>(List.of("upgrade", "--install", "--create-namespace", "dapr"));
        arguments.addAll(chart());
        arguments.add("--values=" + project.resolve("deploy/kubernetes/dapr-values.yaml"));
        helm(arguments);
    }

    /** Out of Dapr's Go module where there is Go, which has it for the runtime anyway; or else the official one. */
    private List<String> chart() {
        try {
            var module = new Tool("go", "No go is on the PATH")
                    .require(List.of("mod", "download", "-json", "github.com/dapr/dapr@v" + release.version()));
            return List.of(directory(module) + "/charts/dapr");
        } catch (UserFacingException e) {
            return List.of("dapr", "--repo=" + CHARTS, "--version=" + release.version());
        }
    }

    private static String directory(String module) {
        try {
            return new JsonMapper().readTree(module).path("Dir").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Go answered something that is not JSON: " + module, e);
        }
    }

    private void helm(List<String> arguments) {
        var command = new ArrayList<>(List.of("--kube-context=" + cluster.context(), "--namespace=" + NAMESPACE));
        command.addAll(arguments);
        ClusterTools.ofThisMachine().helm().require(command);
    }
}
