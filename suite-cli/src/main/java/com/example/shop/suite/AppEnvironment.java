package com.example.shop.suite;

import com.example.shop.local.process.Workspace;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.local.sidecar.RuntimeEnvironment;
import com.example.shop.local.sidecar.SidecarSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The environment variables that an app needs to work with its sidecar, also if an IDE starts it.
 *
 * @param variables the values by their names, in alphabetical order
 */
public record AppEnvironment(Map<String, String> variables) {

    static AppEnvironment of(MultiAppRun.App app, SidecarSettings settings, RuntimeEnvironment environment) {
        var variables = new TreeMap<>(environment.appEnvironment());
        Optional.ofNullable(app.env()).ifPresent(variables::putAll);
        variables.put("APP_ID", app.appId());
        variables.put("APP_PORT", Integer.toString(app.appPort()));
        variables.put("DAPR_HTTP_PORT", Integer.toString(app.daprHttpPort()));
        variables.put("DAPR_GRPC_PORT", Integer.toString(app.daprGrpcPort()));
        variables.put("DAPR_API_TOKEN", settings.apiToken());
        variables.put("APP_API_TOKEN", settings.appToken());
        return new AppEnvironment(variables);
    }

    /** The file of an app in the folder of a run: one {@code NAME=value} in each line. Only its owner can read it. */
    public static Path file(Path state, String appId) {
        return state.resolve("env").resolve(appId + ".env");
    }

    void write(String appId, Workspace workspace) {
        var lines = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                .collect(Collectors.joining());
        workspace.writePrivate(file(workspace.state(), appId), lines);
    }

    /** Without the values, which include tokens. */
    @Override
    public String toString() {
        return "AppEnvironment" + variables.keySet();
    }
}
