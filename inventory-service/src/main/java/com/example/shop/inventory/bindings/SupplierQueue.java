package com.example.shop.inventory.bindings;

import com.example.shop.inventory.Delivery;
import com.example.shop.inventory.RestockService;
import com.example.shop.inventory.ShelfFull;
import com.example.shop.inventory.UnknownProduct;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final ObjectMapper json;
    private final Validator validator;

    SupplierQueue(RestockService restockService, ObjectMapper json, Validator validator) {
        this.restockService = restockService;
        this.json = json;
        this.validator = validator;
    }

    /** Takes the message as it is: whether it is JSON is what has to be found out. */
    @PostMapping("/bindings/queue-input")
    Map<String, String> on(@RequestBody(required = false) byte[] message) {
        var content = message == null ? "" : new String(message, StandardCharsets.UTF_8);
        try {
            restockService.on(parse(content));
        } catch (NotADelivery | UnknownProduct | ShelfFull e) {
            restockService.onBad(String.valueOf(e.getMessage()), content);
        }
        return PROCESSED;
    }

    private Delivery parse(String content) {
        try {
            var delivery = json.readValue(content, Delivery.class);
            if (delivery == null) {
                throw new NotADelivery("it is null");
            }
            requireValid(delivery);
            return delivery;
        } catch (IOException e) {
            throw new NotADelivery(
                    "it is not JSON with the fields deliveryId, productId and quantity (a whole number)");
        }
    }

    private void requireValid(Delivery delivery) {
        var violations = validator.validate(delivery);
        if (!violations.isEmpty()) {
            throw new NotADelivery(
                    violations.stream().map(SupplierQueue::describe).sorted().collect(Collectors.joining("; ")));
        }
    }

    private static String describe(ConstraintViolation<Delivery> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }

    private static final class NotADelivery extends RuntimeException {

        private NotADelivery(String why) {
            super("No delivery: " + why);
        }
    }
}
