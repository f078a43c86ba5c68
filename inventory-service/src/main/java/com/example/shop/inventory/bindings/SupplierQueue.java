package com.example.shop.inventory.bindings;

import com.example.shop.inventory.BadMessage;
import com.example.shop.inventory.Delivery;
import com.example.shop.inventory.MessageReader;
import com.example.shop.inventory.RestockService;
import com.example.shop.inventory.StockCapacityExceeded;
import com.example.shop.inventory.UnknownProduct;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Receives the messages of suppliers from the input binding {@code queue-input}.
 *
 * <p>The sidecar sends several messages at the same time, and each one again until the response is 2xx. So if a retry
 * cannot succeed, the message is stored for an operator and the response is 2xx. If a retry may succeed, for example
 * because the state store is unavailable, the exception leads to a 5xx response.
 */
@RestController
class SupplierQueue {

    private static final Map<String, String> PROCESSED = Map.of("status", "processed");

    private final RestockService restockService;
    private final MessageReader messages;

    SupplierQueue(RestockService restockService, MessageReader messages) {
        this.restockService = restockService;
        this.messages = messages;
    }

    /** Reads the body as bytes, because it may not be JSON. */
    @PostMapping("/bindings/queue-input")
    Map<String, String> on(@RequestBody(required = false) byte[] message) {
        var content = message == null ? "" : new String(message, StandardCharsets.UTF_8);
        try {
            restockService.on(messages.read(content, Delivery.class));
        } catch (BadMessage | UnknownProduct | StockCapacityExceeded e) {
            restockService.onBad(String.valueOf(e.getMessage()), content);
        }
        return PROCESSED;
    }
}
