package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.suite.cli.SubscriberFailures.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With lines that daprd 1.18.2 has logged. */
class SubscriberFailuresTests {

    private static final String LINE = """
            time="2026-11-27T14:25:37Z" level=warning msg="retriable error returned from app while processing pub/sub event %s, topic: orders, body: {\\"title\\":\\"Bad Request\\",\\"status\\":400,\\"detail\\":\\"The request is not valid\\",\\"errors\\":[{\\"field\\":\\"data.customer\\",\\"message\\":\\"must be an object\\"}]}. status code returned: 400" app_id=x
            """;

    @TempDir
    private Path state = Path.of("");

    @Test
    void namesTheSubscribersAndTheAnswerOfTheApp() throws IOException {
        log("notification-service-daprd", LINE.formatted("broken-1"));
        log("order-service-daprd", LINE.formatted("broken-1"));
        log("workflow-service-daprd", LINE.formatted("broken-11"));

        assertThat(SubscriberFailures.in(state).of("broken-1"))
                .isEqualTo(new Failure(
                        List.of("notification-service", "order-service"),
                        "400: The request is not valid, data.customer must be an object"));
    }

    @Test
    void anAnswerThatIsNoProblemDetailIsShownAsItIs() throws IOException {
        log(
                "order-service-daprd",
                "… pub/sub event broken-1, topic: orders, body: Oh. No. status code returned: 503\"");

        assertThat(SubscriberFailures.in(state).of("broken-1").cause()).isEqualTo("503: Oh. No");
    }

    @Test
    void anEventOfAnEarlierRunIsNotFound() throws IOException {
        log("order-service-daprd", "started");

        assertThat(SubscriberFailures.in(state).of("broken-1"))
                .isEqualTo(new Failure(List.of("unknown"), "not in the logs of this run"));
    }

    private void log(String name, String line) throws IOException {
        Files.createDirectories(state.resolve("logs"));
        Files.writeString(state.resolve("logs").resolve(name + ".log"), line);
    }
}
