package com.example.shop.suite;

import com.example.shop.local.process.UserFacingException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.function.Uncheck;
import org.jspecify.annotations.Nullable;

/**
 * What other commands and tools need to know of a running suite: {@code .suite/run.json}. No secrets: tokens stay in
 * files of their own.
 *
 * @param pid the process that holds everything together
 * @param ready false while the suite is still starting
 * @param mails the folder of received mails, one {@code .eml} each
 * @param traces the page of Zipkin; null where spans are not exported
 * @param control where programs of this run are restarted; null where that is not possible
 * @param console the address of the console; null where it does not run
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SuiteState(
        long pid,
        Instant startedAt,
        boolean ready,
        Path mails,
        @Nullable String traces,
        @Nullable Control control,
        @Nullable String console,
        List<AppState> apps) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(Path.class, ToStringSerializer.instance))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Where other commands restart the programs of this run.
     *
     * @param url of the endpoint
     * @param tokenFile holds what callers present as bearer token
     */
    public record Control(String url, Path tokenFile) {}

    /**
     * One app and its sidecar.
     *
     * @param pid the process of the app; null where the suite has not started it
     * @param apiTokenFile holds what callers of the sidecar present as {@code dapr-api-token}
     * @param appTokenFile holds what the sidecar presents to the app
     */
    public record AppState(
            String appId,
            String url,
            int appPort,
            String appProtocol,
            int healthPort,
            int daprHttpPort,
            int daprGrpcPort,
            int metricsPort,
            @Nullable Long pid,
            long daprdPid,
            Path apiTokenFile,
            Path appTokenFile,
            Path log,
            Path daprdLog) {}

    /**
     * Returns an app.
     *
     * @throws UserFacingException if the suite runs without it
     */
    public AppState require(String appId) {
        return apps.stream()
                .filter(app -> app.appId().equals(appId))
                .findFirst()
                .orElseThrow(() ->
                        new UserFacingException("The suite runs without %s: see ./suite status".formatted(appId)));
    }

    /** The file in the folder of a run. */
    public static Path file(Path state) {
        return state.resolve("run.json");
    }

    /** Returns what the last run in this folder wrote; it may have ended. */
    public static Optional<SuiteState> read(Path state) {
        var file = file(state);
        return Files.exists(file)
                ? Optional.of(Uncheck.get(() -> JSON.readValue(file.toFile(), SuiteState.class)))
                : Optional.empty();
    }

    /** Writes it for other commands, which never see half of it. */
    public void write(Path state) {
        Uncheck.run(() -> {
            var unfinished = Files.writeString(state.resolve("run.json.unfinished"), toJson());
            Files.move(unfinished, file(state), StandardCopyOption.REPLACE_EXISTING);
        });
    }

    public static void delete(Path state) {
        Uncheck.run(() -> Files.deleteIfExists(file(state)));
    }

    public String toJson() {
        return Uncheck.get(() -> JSON.writeValueAsString(this));
    }
}
