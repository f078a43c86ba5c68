package com.example.shop.workflow.invocation;

import com.example.shop.model.Reservation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of inventory-service's API that sets stock aside. */
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
}
