package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Running;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runtime.DaprRuntime;
import com.example.shop.local.sidecar.RuntimeEnvironment;
import com.example.shop.local.sidecar.SidecarSettings;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What other processes of this user need to start sidecars in the environment of a running suite. */
public record SharedEnvironment(
        Workspace workspace,
        DaprRuntime runtime,
        List<String> sidecarArguments,
        Map<String, String> sidecarEnvironment,
        Map<String, String> appEnvironment)
        implements RuntimeEnvironment {

    private static final String FILE = "environment.json";
    private static final JsonMapper JSON = new JsonMapper();

    static void write(DaprRuntime runtime, Infrastructure all) {
        var shared = new SharedEnvironment(
                all.workspace(), runtime, all.sidecarArguments(), all.sidecarEnvironment(), all.appEnvironment());
        try {
            all.workspace().writePrivate(all.workspace().state().resolve(FILE), JSON.writeValueAsString(shared));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Those of the suite that runs with this state folder.
     *
     * @throws UserFacingException if none has ever run there
     */
    public static SharedEnvironment of(Path state) {
        var file = state.resolve(FILE);
        if (!Files.exists(file)) {
            throw new UserFacingException("The suite is not running: start it with ./suite run");
        }
        try {
            return JSON.readValue(file.toFile(), SharedEnvironment.class);
        } catch (IOException e) {
            throw new UserFacingException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    @Override
    public Running startSidecar(SidecarSettings settings) {
        return Processes.startSidecar(runtime, settings, workspace, sidecarArguments, sidecarEnvironment);
    }
}
