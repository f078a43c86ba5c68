package com.example.shop.local.resiliency;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.Project;
import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.infrastructure.OpenConfiguration;
import com.example.shop.local.junit.Threads;
import com.example.shop.local.sidecar.Sidecar;
import com.example.shop.local.sidecar.SidecarSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A sidecar with the shipped policies, as they are or hurried, and what its metrics and its log tell of them. */
final class PolicySidecar implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SidecarSettings settings;
    private final Sidecar sidecar;

    private PolicySidecar(SidecarSettings settings) {
        this.settings = settings;
        this.sidecar = Sidecar.start(settings, infrastructure());
    }

    /** As shipped, for an app on that port. */
    static PolicySidecar asShipped(String appId, int appPort) {
        return start(appId, appPort, components());
    }

    /** With policies that are so many times as fast, and with backing services at other addresses. */
    static PolicySidecar hurried(int times, String appId, int appPort, Map<String, String> addresses) {
        return start(appId, appPort, hurriedCopy(times, addresses));
    }

    /** Hurried, with one component in the place of the shipped one of its name. */
    static PolicySidecar hurriedWith(String component, String yaml, int times, String appId, int appPort) {
        var resources = hurriedCopy(times, Map.of());
        try {
            Files.writeString(resources.resolve(component + ".yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(appId, appPort, resources);
    }

    private static Path hurriedCopy(int times, Map<String, String> addresses) {
        try {
            var copy = Files.createTempDirectory(infrastructure().workspace().state(), "hurried-");
            return HurriedResources.copy(components(), copy, times, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without access control: these tests call paths that no policy of it knows. */
    private static PolicySidecar start(String appId, int appPort, Path resources) {
        var configuration = OpenConfiguration.of(
                components().resolve("configuration-order-service.yaml"),
                infrastructure().workspace());
        var started = new PolicySidecar(SidecarSettings.onFreePorts(
                appId, SidecarSettings.NAMESPACE, appPort, "http", List.of(resources), configuration));
        started.sidecar.awaitApi();
        return started;
    }

    private static Path components() {
        return Project.find().directory().resolve("components");
    }

    private static Infrastructure infrastructure() {
        return LocalDapr.current().infrastructure();
    }

    /** Where Redis is, without anything that fails in between. */
    static int redisPort() {
        var address = infrastructure().componentEnvironment().get("SHOP_REDIS_HOST");
        return Integer.parseInt(String.valueOf(address).replaceFirst(".*:", ""));
    }

    PolicySidecar awaitApp() {
        sidecar.awaitReady();
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String text, String... headers) {
        return send(request(path, headers).PUT(BodyPublishers.ofString(text)));
    }

    /** A call of another app. */
    HttpResponse<String> invoke(String appId, String path) {
        return get(path, "dapr-app-id", appId);
    }

    CompletableFuture<HttpResponse<String>> invokeLater(String appId, String path) {
        return CompletableFuture.supplyAsync(() -> invoke(appId, path), Threads.ONE_FOR_EACH_TASK);
    }

    /** How often a policy had to do something; a retry counts once however often it tries. */
    double activations(String policy, String target) {
        return metric("dapr_resiliency_activations_total", "policy=\"" + policy + "\"", "target=\"" + target + "\"");
    }

    /** Which state the breaker of a target was in when it was last asked for: closed, half-open or open. */
    String breaker(String target) {
        return Stream.of("closed", "half-open", "open")
                .filter(state ->
                        metric("dapr_resiliency_cb_state", "target=\"" + target + "\"", "status=\"" + state + "\"")
                                == 1)
                .findFirst()
                .orElse("never asked");
    }

    private double metric(String name, String... labels) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String metrics() {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + settings.metricsPort() + "/metrics")))
                .body();
    }

    String log() {
        try {
            return Files.readString(sidecar.program().program().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + settings.httpPort() + path))
                .header("dapr-api-token", settings.apiToken());
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sidecar.close();
    }
}
