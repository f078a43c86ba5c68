package com.example.shop.suite;

import com.example.shop.local.process.Jdk;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Program;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The console of a running suite: a process of the module {@code console}.
 *
 * @param program the process
 * @param url its address, without a token
 * @param entryToken what the first browser presents; it can be used once
 */
record Console(RunningProgram program, String url, String entryToken) {

    private static final int PORT = 8090;

    /** Starts it on port 8090, or on a free port if that is in use. It may not answer yet. */
    static Console start(Path project, Workspace workspace) {
        var port = Ports.isFree(PORT) ? PORT : Ports.free();
        var token = Tokens.create();
        var target = project.resolve("console/target");
        var command = List.of(
                Jdk.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx48m",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=24m",
                "-cp",
                target.resolve("console.jar") + ":" + target.resolve("lib") + "/*",
                "com.example.shop.console.ConsoleApplication");
        var environment = Map.of(
                "CONSOLE_PORT", Integer.toString(port),
                "CONSOLE_CHECKOUT", project.toAbsolutePath().toString(),
                "CONSOLE_STATE", workspace.state().toString(),
                "CONSOLE_ENTRY_TOKEN", token);
        var program = new Program(
                        "console",
                        command,
                        project,
                        environment,
                        workspace.logs().resolve("console.log"))
                .start();
        return new Console(program, "http://127.0.0.1:" + port, token);
    }

    /** The address that opens a session in the first browser that uses it. */
    String entryUrl() {
        return url + "/enter?token=" + entryToken;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Console[" + url + "]";
    }
}
