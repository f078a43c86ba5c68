package com.example.shop.suite.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Prints what happened to an order.
 *
 * @param traces where traces can be looked at; null where that is not known
 */
record PrintedJourney(PrintWriter out, @Nullable String traces) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    /**
     * Prints the headline, the steps if they are wanted, and the address of the trace if there is one.
     *
     * @param journey as {@code GET /orders/ORDER/journey} returns it
     */
    void print(String headline, JsonNode journey, boolean withSteps) {
        out.println(headline);
        if (withSteps) {
            out.println(table(journey));
        }
        if (traces != null) {
            out.println("Its trace: " + traces + "/traces/"
                    + journey.path("steps").path(0).path("traceId").asText());
        }
        out.flush();
    }

    private static Table table(JsonNode journey) {
        var table = new Table("TIME", "BUILDING BLOCK", "SERVICE", "STEP", "TRACE ID");
        for (var step : journey.path("steps")) {
            table.add(
                    TIME.format(Instant.parse(step.path("at").asText())),
                    step.path("block").asText(),
                    step.path("service").asText(),
                    step.path("description").asText(),
                    step.path("traceId").asText("-"));
        }
        return table;
    }
}
