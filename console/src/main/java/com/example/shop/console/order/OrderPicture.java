package com.example.shop.console.order;

import com.example.shop.model.BuildingBlock;
import com.example.shop.suite.OrderClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order and what each service has done for it so far. It contains no personal data.
 *
 * @param id of the order
 * @param status PLACED, CONFIRMED or REJECTED
 * @param reason of a rejection; empty if there is none
 * @param traceId of the first step; empty if there is none
 * @param tiles one for each building block
 * @param lanes one for each service
 * @param steps all steps by their time
 */
record OrderPicture(
        String id, String status, String reason, String traceId, List<Tile> tiles, List<Lane> lanes, List<Step> steps) {

    private static final List<String> SERVICES = List.of(
            "order-service", "pricing-service", "inventory-service", "workflow-service", "notification-service");

    /**
     * One step.
     *
     * @param number in the order of time, from 1
     * @param sinceStart milliseconds since the first step
     * @param took milliseconds since the step before
     */
    record Step(int number, String block, String service, String description, long sinceStart, long took) {}

    /**
     * A building block.
     *
     * @param steps how many steps have used it; 0 if it is not lit
     * @param sinceStart milliseconds from the first step to its first use
     */
    record Tile(BuildingBlock block, int steps, long sinceStart) {

        public boolean isLit() {
            return steps > 0;
        }
    }

    /** A service and its steps. */
    record Lane(String service, List<Step> steps) {}

    /** Asks order-service for an order and its journey. */
    static OrderPicture of(OrderClient client, String orderId) {
        return of(client.order(orderId), client.journey(orderId));
    }

    /**
     * Reads the answers of order-service.
     *
     * @param order of {@code GET /orders/ID}
     * @param journey of {@code GET /orders/ID/journey}
     */
    static OrderPicture of(JsonNode order, JsonNode journey) {
        var steps = steps(journey);
        return new OrderPicture(
                order.path("id").asText(),
                order.path("status").asText(),
                reason(order.path("rejection")),
                journey.path("steps").path(0).path("traceId").asText(),
                Stream.of(BuildingBlock.values())
                        .map(block -> tile(block, steps))
                        .toList(),
                SERVICES.stream().map(service -> lane(service, steps)).toList(),
                steps);
    }

    private static String reason(JsonNode rejection) {
        return rejection.isMissingNode()
                ? ""
                : "%s, %s"
                        .formatted(
                                rejection.path("reason").asText(),
                                rejection.path("detail").asText());
    }

    private static List<Step> steps(JsonNode journey) {
        var sorted = journey.path("steps")
                .valueStream()
                .sorted(Comparator.comparing(OrderPicture::at))
                .toList();
        var steps = new ArrayList<Step>();
        for (var i = 0; i < sorted.size(); i++) {
            var step = sorted.get(i);
            steps.add(new Step(
                    i + 1,
                    step.path("block").asText(),
                    step.path("service").asText(),
                    step.path("description").asText(),
                    millis(sorted.get(0), step),
                    millis(sorted.get(Math.max(0, i - 1)), step)));
        }
        return steps;
    }

    private static Instant at(JsonNode step) {
        return Instant.parse(step.path("at").asText());
    }

    private static long millis(JsonNode from, JsonNode to) {
        return Duration.between(at(from), at(to)).toMillis();
    }

    private static Tile tile(BuildingBlock block, List<Step> steps) {
        var own = steps.stream()
                .filter(step -> step.block().equals(block.label()))
                .toList();
        return new Tile(block, own.size(), own.isEmpty() ? 0 : own.get(0).sinceStart());
    }

    private static Lane lane(String service, List<Step> steps) {
        return new Lane(
                service,
                steps.stream().filter(step -> step.service().equals(service)).toList());
    }

    public long litTiles() {
        return tiles.stream().filter(Tile::isLit).count();
    }

    public boolean isTerminal() {
        return OrderClient.isTerminal(status);
    }
}
