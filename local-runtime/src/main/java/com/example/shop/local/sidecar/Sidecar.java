package com.example.shop.local.sidecar;

import com.example.shop.local.process.Http;
import com.example.shop.local.process.Running;
import com.example.shop.local.process.RunningProgram;
import java.time.Duration;

/** A real daprd, reached on loopback only. */
public final class Sidecar implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final SidecarSettings settings;
    private final RuntimeEnvironment environment;
    private Running running;

    private Sidecar(SidecarSettings settings, RuntimeEnvironment environment) {
        this.settings = settings;
        this.environment = environment;
        this.running = launch();
    }

    /** Starts it without waiting; see {@link #awaitApi()} and {@link #awaitReady()}. */
    public static Sidecar start(SidecarSettings settings, RuntimeEnvironment environment) {
        return new Sidecar(settings, environment);
    }

    public String appId() {
        return settings.appId();
    }

    public int httpPort() {
        return settings.httpPort();
    }

    public int grpcPort() {
        return settings.grpcPort();
    }

    public String apiToken() {
        return settings.apiToken();
    }

    public String appToken() {
        return settings.appToken();
    }

    /** Returns the sidecar as a process, as {@code ./suite run} starts it. */
    public RunningProgram program() {
        return (RunningProgram) running;
    }

    public Running running() {
        return running;
    }

    /** Waits until its API answers; it may not have seen its app yet. */
    public Sidecar awaitApi() {
        running.await("ready for calls", TIMEOUT, () -> Http.isOk(httpPort(), "/v1.0/healthz/outbound"));
        return this;
    }

    /** Waits until it has seen its app, too, and delivers to it. */
    public Sidecar awaitReady() {
        running.await("ready", TIMEOUT, () -> Http.isOk(httpPort(), "/v1.0/healthz"));
        return this;
    }

    /** Ends it as a shutdown would; {@link #restart()} brings it back. */
    public void stop() {
        running.close();
    }

    /** Ends it as a crash would; {@link #restart()} brings it back. */
    public void kill() {
        running.kill();
    }

    /** Starts it again with the same settings. */
    public void restart() {
        running.close();
        running = launch();
    }

    @Override
    public void close() {
        stop();
    }

    private Running launch() {
        return environment.startSidecar(settings);
    }
}
