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
 * Hears suppliers by the input binding {@code queue-input}.
 *
 * <p>The sidecar sends a message again, and no other before it, until it is answered with 2xx. So a message that will
 * never be any good is put aside and answered like a good one; only what may be better the next time, such as a state
 * store that is away, is thrown and so becomes a 5xx.
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

    /** Takes the message as it is: whether it is JSON is what has to be found out. */
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
