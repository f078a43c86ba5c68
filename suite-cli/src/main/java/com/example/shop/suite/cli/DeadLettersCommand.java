package com.example.shop.suite.cli;

import com.example.shop.suite.SidecarClient;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the events that no subscriber could process, with the subscriber and the cause, and publishes one again. */
@Command(
        name = "dead-letters",
        description = {
            "Lists the events whose subscriber has failed until the last retry, with the subscriber and the cause.",
            "The cause is what the sidecar of the subscriber has logged in this run."
        })
final class DeadLettersCommand extends ProgressCommand {

    @Option(names = "--redrive", paramLabel = "EVENT", description = "Publishes this event again, to all subscribers.")
    private @Nullable String redriven;

    @Override
    public Integer call() {
        var checkout = Checkout.find();
        var operator = new SidecarClient(checkout.requireRunning().require("order-service"));
        if (redriven != null) {
            operator.invoke("POST", "/dead-letters/%s/redrive".formatted(redriven), "");
            report("Published the event %s again".formatted(redriven));
            return 0;
        }
        var letters = operator.invoke("GET", "/dead-letters", "");
        report(
                letters.isEmpty()
                        ? "There are no dead letters"
                        : table(letters, SubscriberFailures.in(checkout.state())));
        return 0;
    }

    private static String table(JsonNode letters, SubscriberFailures failures) {
        var table = new Table("EVENT", "TOPIC", "TYPE", "ORDER", "PUBLISHED AGAIN", "SUBSCRIBER", "CAUSE");
        for (var letter : letters) {
            var id = letter.path("id").asText();
            var failure = failures.of(id);
            table.add(
                    id,
                    letter.path("topic").asText(),
                    letter.path("type").asText(),
                    letter.path("orderId").asText(),
                    letter.path("redrivenAt").asText("no"),
                    String.join(", ", failure.subscribers()),
                    failure.cause());
        }
        return table.toString();
    }
}
