package com.example.shop.suite;

import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.SuiteState.Control;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Stops and starts the programs of a running suite, through its {@link ControlEndpoint}. */
public final class ControlClient {

    /** Longer than a program may take to end. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Control control;

    public ControlClient(Control control) {
        this.control = control;
    }

    /** Asks a program to end and waits until it has ended. It stays ended until {@link #start(String)}. */
    public void stop(String program) {
        send("POST", "/programs/%s/stop".formatted(program));
    }

    /** Ends a program as a crash would. The suite starts it again, unless it runs with {@code --no-restart}. */
    public void kill(String program) {
        send("POST", "/programs/%s/kill".formatted(program));
    }

    /** Prevents a program from doing anything until {@link #resume(String)}. */
    public void pause(String program) {
        send("POST", "/programs/%s/pause".formatted(program));
    }

    public void resume(String program) {
        send("POST", "/programs/%s/resume".formatted(program));
    }

    /** Returns all programs of the suite. */
    public List<ProgramState> programs() {
        return json.convertValue(send("GET", "/programs"), new TypeReference<>() {});
    }

    /** Starts a program; it may not be ready yet. */
    public void start(String program) {
        send("POST", "/programs/%s/start".formatted(program));
    }

    /**
     * Sends a request.
     *
     * @return the JSON of the answer; a missing node if it has none
     * @throws UserFacingException with the reason if it was refused
     */
    JsonNode send(String method, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(control.url() + path))
                    .header("Authorization", "Bearer " + Files.readString(control.tokenFile()))
                    .timeout(TIMEOUT)
                    .method(method, BodyPublishers.noBody())
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            var answer = json.readTree(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new UserFacingException(answer.path("detail").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new UserFacingException("The process of ./suite run does not answer: " + e, e);
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        }
    }
}
