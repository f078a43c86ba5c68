package com.example.shop.suite.kubernetes;

import com.example.shop.local.process.Tool;
import com.example.shop.local.runtime.Cache;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs for clusters: those of the PATH, or else those that {@code deploy/kubernetes/test-cluster} has built. */
record ClusterTools(Map<String, String> environment, Path home) {

    static ClusterTools ofThisMachine() {
        return new ClusterTools(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    Tool kubectl() {
        return tool("kubectl", "install it, it is the client of every Kubernetes cluster");
    }

    Tool helm() {
        return tool("helm", "install Helm 3, or install Dapr on the cluster yourself");
    }

    private Tool tool(String name, String advice) {
        var program = folders().stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElse(name);
        return new Tool(program, "No %s is on the PATH: %s".formatted(name, advice));
    }

    private List<Path> folders() {
        var folders =
                new ArrayList<>(Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .map(Path::of)
                        .toList());
        folders.addAll(built());
        return folders;
    }

    private List<Path> built() {
        var cache = Cache.directory(environment, home);
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (var folders = Files.list(cache)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("kubernetes-"))
                    .map(folder -> folder.resolve("bin"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
