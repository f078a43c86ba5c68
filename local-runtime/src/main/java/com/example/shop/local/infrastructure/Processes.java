package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Running;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runtime.DaprRuntime;
import com.example.shop.local.sidecar.SidecarSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Everything as processes of this machine, listening on loopback only. */
record Processes(DaprRuntime runtime, BiFunction<Workspace, DaprRuntime, RunningControlPlane> controlPlane)
        implements Platform {

    @Override
    public Redis startRedis(Workspace workspace, String password) {
        return RedisServer.start(workspace, password);
    }

    @Override
    public RunningControlPlane startControlPlane(Workspace workspace) {
        return controlPlane.apply(workspace, runtime);
    }

    @Override
    public String hostOf(int port) {
        return SidecarSettings.LOOPBACK;
    }

    @Override
    public Running startSidecar(SidecarSettings settings, Infrastructure infrastructure) {
        return startSidecar(
                runtime,
                settings,
                infrastructure.workspace(),
                infrastructure.sidecarArguments(),
                infrastructure.sidecarEnvironment());
    }

    /** Beside an infrastructure that may be another process's. */
    static Running startSidecar(
            DaprRuntime runtime,
            SidecarSettings settings,
            Workspace workspace,
            List<String> arguments,
            Map<String, String> variables) {
        var command = new ArrayList<>(List.of(runtime.daprd().toString()));
        command.addAll(settings.arguments());
        command.addAll(List.of(
                "--dapr-http-port=" + settings.httpPort(),
                "--dapr-grpc-port=" + settings.grpcPort(),
                "--dapr-listen-addresses=" + settings.listenAddresses(),
                "--dapr-internal-grpc-port=" + Ports.free(),
                "--dapr-internal-grpc-listen-address=" + SidecarSettings.LOOPBACK,
                "--metrics-port=" + settings.metricsPort(),
                "--metrics-listen-address=" + SidecarSettings.LOOPBACK));
        command.addAll(arguments);
        var environment = new HashMap<>(variables);
        environment.putAll(settings.environment());
        environment.put("DAPR_HOST_IP", SidecarSettings.LOOPBACK);
        return workspace
                .program(settings.appId() + "-daprd", command, Map.copyOf(environment))
                .start();
    }
}
