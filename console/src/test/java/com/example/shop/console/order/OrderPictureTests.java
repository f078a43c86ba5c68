package com.example.shop.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.console.order.OrderPicture.Step;
import com.example.shop.console.order.OrderPicture.Tile;
import com.example.shop.model.BuildingBlock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class OrderPictureTests {

    private static final String JOURNEY = """
            {"steps": [
              {"block": "pub/sub", "service": "order-service", "description": "Published", "at": "2026-11-27T10:00:00.500Z", "traceId": "t"},
              {"block": "state", "service": "order-service", "description": "Stored", "at": "2026-11-27T10:00:00.200Z", "traceId": "t"},
              {"block": "state", "service": "workflow-service", "description": "Recorded", "at": "2026-11-27T10:00:01Z", "traceId": "t"}]}
            """;

    @Test
    void sortsStepsByTimeAndMeasuresThem() throws Exception {
        assertThat(picture("{\"id\": \"1\", \"status\": \"PLACED\"}").steps())
                .containsExactly(
                        new Step(1, "state", "order-service", "Stored", 0, 0),
                        new Step(2, "pub/sub", "order-service", "Published", 300, 300),
                        new Step(3, "state", "workflow-service", "Recorded", 800, 500));
    }

    @Test
    void aTileIsLitByTheFirstStepOfItsBlock() throws Exception {
        var picture = picture("{\"id\": \"1\", \"status\": \"PLACED\"}");

        assertThat(picture.tiles())
                .hasSize(12)
                .contains(new Tile(BuildingBlock.STATE, 2, 0), new Tile(BuildingBlock.PUBSUB, 1, 300))
                .contains(new Tile(BuildingBlock.JOBS, 0, 0));
        assertThat(picture.litTiles()).isEqualTo(2);
    }

    @Test
    void aServiceWithoutAStepHasAnEmptyLane() throws Exception {
        assertThat(picture("{}").lanes())
                .hasSize(5)
                .filteredOn(lane -> lane.steps().isEmpty())
                .hasSize(3);
    }

    @Test
    void anOrderHasAReasonIfItWasRejected() throws Exception {
        var picture = picture("""
                {"id": "1", "status": "REJECTED", "rejection": {"reason": "OUT_OF_STOCK", "detail": "none left"},
                 "customer": {"name": "Ada", "email": "ada@example.com"}}""");

        assertThat(picture.isTerminal()).isTrue();
        assertThat(picture.reason()).isEqualTo("OUT_OF_STOCK, none left");
        assertThat(picture.toString()).doesNotContain("Ada", "ada@");
    }

    @Test
    void anOrderWithoutAStepHasAPicture() throws Exception {
        var picture = OrderPicture.of(json("{\"id\": \"1\", \"status\": \"PLACED\"}"), json("{}"));

        assertThat(picture.steps()).isEmpty();
        assertThat(picture.traceId()).isEmpty();
    }

    private static OrderPicture picture(String order) throws JsonProcessingException {
        return OrderPicture.of(json(order), json(JOURNEY));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text);
    }
}
