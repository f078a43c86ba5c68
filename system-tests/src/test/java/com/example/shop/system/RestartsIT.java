package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.suite.AppWithSidecar;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every service is restarted four times while customers order: half of the times its sidecar goes with it. */
@SuiteTest
class RestartsIT {

    private static final int ROUNDS = 10;

    /** What Kubernetes waits before it kills. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Redis gives what somebody took and did not acknowledge to another after a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String PRODUCT = "beans-250g";

    private final JsonMapper json = new JsonMapper();

    @Test
    void loseNoAcceptedOrderAndNoEvent(Suite suite) throws Exception {
        var stockBefore = stock(suite);
        var customers = new Customers(suite.app("order-service").url(), PRODUCT);

        try (customers) {
            IntStream.range(0, ROUNDS).forEach(round -> restartTwo(suite, round));
        }

        var accepted = customers.accepted();
        System.out.printf(
                "%d orders in %d restarts, %d refusals to be retried%n",
                accepted.size(), 2 * ROUNDS, customers.refusals().size());
        assertThat(customers.failures())
                .as("answers that are neither an order nor a clean refusal")
                .isEmpty();
        assertThat(accepted).hasSizeGreaterThan(ROUNDS);
        var orders = new OrderClient(suite.app("order-service").url());
        assertThat(accepted.values()).allSatisfy(id -> assertThat(
                        orders.follow(id, PATIENCE).path("status").asText())
                .as("order " + id)
                .isEqualTo("CONFIRMED"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(recipients(suite)).containsAll(accepted.keySet()));
        assertThat(stockBefore - stock(suite)).as("sold, and nothing twice").isEqualTo(accepted.size());
    }

    /** A service publishes its steps a moment after it took them. */
    @Test
    void aKilledServiceLosesNoStepOfAJourney(Suite suite) {
        var client = new OrderClient(suite.app("order-service").url());
        var undisturbed = steps(client.follow(place(client), PATIENCE));
        var ids = IntStream.range(0, 10).mapToObj(i -> place(client)).toList();

        suite.app("workflow-service").kill();
        suite.app("workflow-service").restart();

        assertThat(ids).allSatisfy(id -> await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(steps(client.follow(id, PATIENCE))).isEqualTo(undisturbed)));
    }

    private static String place(OrderClient client) {
        return client.place("""
                {"customer": {"name": "Ada", "email": "%s@example.com"}, "paymentToken": "tok_visa",
                 "lines": [{"productId": "beans-1kg", "quantity": 1}]}""".formatted(UUID.randomUUID())).path("id").asText();
    }

    /** Without numbers, which differ: the slot at the dock, for example. */
    private static Set<String> steps(JsonNode journey) {
        return StreamSupport.stream(journey.path("steps").spliterator(), false)
                .map(step -> "%s: %s"
                        .formatted(
                                step.path("service").asText(),
                                step.path("description").asText().replaceAll("\\d+", "N")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Two different ones at a time; the whole round once by themselves, once with their sidecars. */
    private static void restartTwo(Suite suite, int round) {
        var apps = suite.apps();
        var two = List.of(apps.get(round % apps.size()), apps.get((round + 2) % apps.size()));
        two.parallelStream().forEach(app -> restart(app, round >= apps.size()));
    }

    private static void restart(AppWithSidecar app, boolean withSidecar) {
        if (withSidecar) {
            app.stopWithSidecar(GRACE);
        } else {
            app.stop(GRACE);
        }
        app.restart();
    }

    private int stock(Suite suite) throws IOException, InterruptedException {
        var uri = URI.create(suite.app("inventory-service").url() + "/products/" + PRODUCT);
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        return json.readTree(answer.body()).path("stock").asInt();
    }

    private static List<String> recipients(Suite suite) {
        return Stream.of(suite.mails().getReceivedMessages())
                .map(RestartsIT::recipient)
                .distinct()
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return Objects.toString(mail.getRecipients(RecipientType.TO)[0]);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
