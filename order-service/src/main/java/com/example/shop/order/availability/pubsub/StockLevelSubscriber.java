package com.example.shop.order.availability.pubsub;

import com.example.shop.model.StockLevel;
import com.example.shop.order.availability.AvailabilityService;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.domain.BulkSubscribeAppResponse;
import io.dapr.client.domain.BulkSubscribeAppResponseEntry;
import io.dapr.client.domain.BulkSubscribeAppResponseStatus;
import io.dapr.client.domain.BulkSubscribeMessage;
import io.dapr.client.domain.BulkSubscribeMessageEntry;
import io.dapr.client.domain.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Receives up to a hundred stock levels in one request. The subscription is declared in
 * {@code components/stock-levels.yaml}, so the topic can be changed without a change of this class.
 */
@RestController
class StockLevelSubscriber {

    private static final Logger log = LoggerFactory.getLogger(StockLevelSubscriber.class);

    private final AvailabilityService availability;
    private final ObjectMapper json;

    StockLevelSubscriber(AvailabilityService availability, ObjectMapper json) {
        this.availability = availability;
        this.json = json;
    }

    /**
     * Returns a status for each message. If the levels cannot be stored, this method throws, and Dapr delivers all
     * messages again.
     */
    @PostMapping("/events/stock-levels")
    BulkSubscribeAppResponse on(@RequestBody BulkSubscribeMessage<CloudEvent<JsonNode>> bulk) {
        var levels = new ArrayList<StockLevel>();
        var responses = new ArrayList<BulkSubscribeAppResponseEntry>();
        for (var entry : bulk.getEntries()) {
            responses.add(new BulkSubscribeAppResponseEntry(entry.getEntryId(), read(entry, levels)));
        }
        availability.on(levels);
        return new BulkSubscribeAppResponse(responses);
    }

    private BulkSubscribeAppResponseStatus read(
            BulkSubscribeMessageEntry<CloudEvent<JsonNode>> entry, List<StockLevel> levels) {
        var level = level(entry.getEvent());
        if (level.isEmpty()) {
            log.warn(
                    "The event {} is not a stock level, so it becomes a dead letter",
                    entry.getEvent().getId());
            return BulkSubscribeAppResponseStatus.DROP;
        }
        levels.add(level.get());
        return BulkSubscribeAppResponseStatus.SUCCESS;
    }

    /** Returns an empty Optional for an event without data, too. */
    private Optional<StockLevel> level(CloudEvent<JsonNode> event) {
        try {
            return Optional.ofNullable(json.treeToValue(event.getData(), StockLevel.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
