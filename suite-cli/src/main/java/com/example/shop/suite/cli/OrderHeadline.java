package com.example.shop.suite.cli;

import com.example.shop.suite.SidecarClient;
import com.example.shop.suite.SuiteState;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Returns one line with the status of an order and its reason, and a second line with what the user can do. */
final class OrderHeadline {

    /** As in the answer of {@code GET /workflows/ORDER}. */
    private static final String WAITING = "waiting for an approval";

    private final Optional<SuiteState> local;

    /** @param local the suite on this machine on which the order was placed; empty for another one */
    OrderHeadline(Optional<SuiteState> local) {
        this.local = local;
    }

    /** @param order as {@code GET /orders/ORDER} returns it */
    String of(JsonNode order) {
        var id = order.path("id").asText();
        var status = order.path("status").asText();
        var headline = "Order %s: %s".formatted(id, status);
        return switch (status) {
            case "REJECTED" -> headline + rejection(order.path("rejection"));
            case "PLACED" -> headline + (waits(id) ? waiting(id, order.path("total")) : "");
            default -> headline;
        };
    }

    private static String rejection(JsonNode rejection) {
        var reason = rejection.path("reason").asText();
        var line = ": %s, %s".formatted(reason, rejection.path("detail").asText());
        return reason.equals("OUT_OF_STOCK") ? line + "%nAdd pieces: ./suite restock PRODUCT".formatted() : line;
    }

    private static String waiting(String id, JsonNode total) {
        return ": waits for an approval, because its total is %s %s%nApprove it: ./suite approve %s"
                .formatted(total.path("amount").asText(), total.path("currency").asText(), id);
    }

    private boolean waits(String id) {
        return local.map(suite -> suite.require("workflow-service"))
                .map(app -> new SidecarClient(app).invoke("GET", "/workflows/" + id, ""))
                .filter(workflow -> workflow.path("step").asText().equals(WAITING))
                .isPresent();
    }
}
