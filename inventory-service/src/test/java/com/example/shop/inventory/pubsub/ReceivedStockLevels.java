package com.example.shop.inventory.pubsub;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.StockLevel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprPreviewClient;
import io.dapr.config.Properties;
import io.dapr.utils.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.Disposable;

/** Subscribes with a sidecar of order-service, with raw payloads, so that tests can read the whole CloudEvents. */
final class ReceivedStockLevels {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> envelopes = new CopyOnWriteArrayList<>();
    private final DaprPreviewClient orderService;
    private final Disposable subscription;

    ReceivedStockLevels() {
        var sidecar = LocalDapr.current().startCaller("order-service");
        orderService = new DaprClientBuilder()
                .withPropertyOverride(Properties.GRPC_PORT, Integer.toString(sidecar.grpcPort()))
                .withPropertyOverride(Properties.API_TOKEN, sidecar.apiToken())
                .buildPreviewClient();
        subscription = orderService
                .subscribeToTopic("pubsub", StockLevel.TOPIC, TypeRef.BYTE_ARRAY, Map.of("rawPayload", "true"))
                .map(ReceivedStockLevels::parse)
                .subscribe(envelopes::add);
    }

    List<JsonNode> envelopes() {
        return envelopes;
    }

    private static JsonNode parse(byte[] envelope) {
        try {
            return JSON.readTree(envelope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() throws Exception {
        subscription.dispose();
        orderService.close();
    }
}
