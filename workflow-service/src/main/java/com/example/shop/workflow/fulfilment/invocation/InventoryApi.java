package com.example.shop.workflow.fulfilment.invocation;

import com.example.shop.model.Reservation;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of inventory-service's API that reserves stock. */
@HttpExchange("/products/{productId}/reservations/{orderId}")
interface InventoryApi {

    @PutExchange
    Reservation reserve(
            @PathVariable String productId, @PathVariable String orderId, @RequestBody ReservationRequest request);

    @DeleteExchange
    void release(@PathVariable String productId, @PathVariable String orderId);

    @PostExchange("/confirmation")
    Reservation confirm(@PathVariable String productId, @PathVariable String orderId);

    @DeleteExchange("/confirmation")
    Reservation withdraw(@PathVariable String productId, @PathVariable String orderId);

    record ReservationRequest(int quantity) {}

    /** The problem details that it returns. Only {@link #OUT_OF_STOCK} has {@code available}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(@Nullable String type, @Nullable Integer available) {

        static final String OUT_OF_STOCK = "urn:problem:out-of-stock";
        static final String UNKNOWN_PRODUCT = "urn:problem:unknown-product";
        static final String NO_SUCH_RESERVATION = "urn:problem:no-such-reservation";

        static final Problem UNTYPED = new Problem(null, null);
    }
}
