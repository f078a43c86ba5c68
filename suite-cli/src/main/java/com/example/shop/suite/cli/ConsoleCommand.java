package com.example.shop.suite.cli;

import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import picocli.CommandLine.Command;

/** Prints an address of the console for one more browser. */
@Command(
        name = "console",
        description = {
            "Prints an address of the console, on which you watch orders and restart, kill or pause programs.",
            "The address can be used once, by the browser that opens it first."
        })
final class ConsoleCommand extends ProgressCommand {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Override
    public Integer call() throws IOException, InterruptedException {
        var suite = Checkout.find().requireRunning();
        if (suite.console() == null) {
            throw new UserFacingException("The suite runs without the console: start it without --no-console");
        }
        var control = Objects.requireNonNull(suite.control(), "written with the console");
        var request = HttpRequest.newBuilder(URI.create(suite.console() + "/tokens"))
                .header("Authorization", "Bearer " + Files.readString(control.tokenFile()))
                .timeout(TIMEOUT)
                .POST(BodyPublishers.noBody())
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new UserFacingException(
                    "The console answers %d: see ./suite logs console".formatted(response.statusCode()));
        }
        report(suite.console() + "/enter?token=" + response.body());
        return 0;
    }
}
