package com.example.shop.local.sidecar;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one sidecar.
 *
 * @param namespace together with the app id the identity that its certificate shows
 * @param appProtocol {@code http} or {@code grpc}
 * @param resources the folders of components and resiliency policies
 * @param configuration the file with the Configuration
 * @param listenAddresses where its API listens, separated by commas
 * @param apiToken what callers of the sidecar have to present
 * @param appToken what the sidecar presents to the app
 * @param appHealthPath the path of the app's health endpoint; empty where the sidecar does not check it
 */
public record SidecarSettings(
        String appId,
        String namespace,
        int appPort,
        String appProtocol,
        int httpPort,
        int grpcPort,
        int metricsPort,
        List<Path> resources,
        Path configuration,
        String apiToken,
        String appToken,
        Optional<String> appHealthPath,
        String listenAddresses,
        String logLevel) {

    /** The address that other machines cannot reach. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The namespace of every app here. */
    public static final String NAMESPACE = "default";

    /** For an app on this port, with free ports and new tokens. */
    public static SidecarSettings onFreePorts(
            String appId, String namespace, int appPort, String appProtocol, List<Path> resources, Path configuration) {
        return new SidecarSettings(
                appId,
                namespace,
                appPort,
                appProtocol,
                Ports.free(),
                Ports.free(),
                Ports.free(),
                resources,
                configuration,
                Tokens.create(),
                Tokens.create(),
                Optional.empty(),
                LOOPBACK,
                "info");
    }

    /** The arguments of daprd that are the same wherever it runs. */
    public List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "--app-id=" + appId,
                "--app-port=" + appPort,
                "--app-protocol=" + appProtocol,
                "--config=" + configuration,
                "--dapr-graceful-shutdown-seconds=4",
                "--log-level=" + logLevel));
        resources.forEach(folder -> arguments.add("--resources-path=" + folder));
        appHealthPath.ifPresent(
                path -> arguments.addAll(List.of("--enable-app-health-check", "--app-health-check-path=" + path)));
        return arguments;
    }

    /** The namespace and the tokens: daprd takes them from its environment only. */
    public Map<String, String> environment() {
        return Map.of("NAMESPACE", namespace, "DAPR_API_TOKEN", apiToken, "APP_API_TOKEN", appToken);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "SidecarSettings[%s]".formatted(appId);
    }
}
