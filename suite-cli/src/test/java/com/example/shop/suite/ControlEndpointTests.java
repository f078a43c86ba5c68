package com.example.shop.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.process.Program;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a real process and requests over HTTP. */
class ControlEndpointTests {

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private RunningProgram program;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ControlEndpoint endpoint;

    @BeforeEach
    void start() {
        program = new Program("service", List.of("sleep", "600"), folder, Map.of(), folder.resolve("service.log"))
                .start();
        endpoint = ControlEndpoint.start(Supervisor.onRequest(List.of(program)), Workspace.in(folder, folder));
    }

    @AfterEach
    void end() {
        endpoint.close();
        program.close();
    }

    @Test
    void stopsAndStartsAProgram() {
        var client = new ControlClient(endpoint.control());
        var pid = program.pid();

        client.stop("service");
        assertThat(program.isAlive()).isFalse();
        assertThat(listed(client).path("stopped").asBoolean()).isTrue();

        client.start("service");
        assertThat(program.isAlive()).isTrue();
        assertThat(program.pid()).isNotEqualTo(pid);
        assertThat(listed(client).path("pid").asLong()).isEqualTo(program.pid());
    }

    @Test
    void killsAProgram() {
        new ControlClient(endpoint.control()).send("POST", "/programs/service/kill");

        assertThat(program.isAlive()).isFalse();
        assertThat(program.exitCode()).isEqualTo(137);
    }

    @Test
    void pausesAndResumesAProgram() throws IOException {
        var client = new ControlClient(endpoint.control());

        client.send("POST", "/programs/service/pause");
        assertThat(stateOfProcess()).isEqualTo("T");

        client.send("POST", "/programs/service/resume");
        assertThat(stateOfProcess()).isNotEqualTo("T");
    }

    private String stateOfProcess() throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "state=", "-p", Long.toString(program.pid())).start();
        return new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
    }

    @Test
    void anUnknownProgramIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> new ControlClient(endpoint.control()).stop("nobody"))
                .withMessage("The suite runs no nobody; it runs service");
    }

    @ParameterizedTest
    @CsvSource({"GET, /programs", "POST, /programs/service/kill", "GET, /other"})
    void aCallerWithoutTheTokenIsRefused(String method, String path) throws Exception {
        var response = send(method, path, "Bearer wrong");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(program.isAlive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GET, /other, 404", "POST, /programs/service/dance, 404", "GET, /programs/service/kill, 405"})
    void anUnknownRequestIsAnsweredWithWhatIsAccepted(String method, String path, int status) throws Exception {
        var response = send(
                method, path, "Bearer " + Files.readString(endpoint.control().tokenFile()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new JsonMapper().readTree(response.body()).path("detail").asText())
                .contains("ccepted");
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void onlyTheOwnerCanReadTheToken() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(endpoint.control().tokenFile())))
                .isEqualTo("rw-------");
    }

    private static JsonNode listed(ControlClient client) {
        return client.send("GET", "/programs").get(0);
    }

    private HttpResponse<String> send(String method, String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(endpoint.control().url() + path))
                .header("Authorization", authorization)
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
