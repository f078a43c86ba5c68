package com.example.shop.inventory.web;

import com.example.shop.inventory.Catalogue;
import com.example.shop.inventory.StockService;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.Reservation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets stock aside for orders: for other services by way of the sidecar, never for customers. */
@RestController
@RequestMapping("/products/{productId}/reservations/{orderId}")
class ReservationController {

    private final StockService stockService;

    ReservationController(StockService stockService) {
        this.stockService = stockService;
    }

    @PutMapping
    ResponseEntity<Reservation> reserve(
            @PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId,
            @Valid @RequestBody ReservationRequest request) {
        var reserved = stockService.reserve(productId, orderId, request.quantity());
        return ResponseEntity.status(reserved.first() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(reserved.reservation());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        stockService.release(productId, orderId);
    }

    @PostMapping("/confirmation")
    Reservation confirm(
            @PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        return stockService.confirm(productId, orderId);
    }

    @DeleteMapping("/confirmation")
    Reservation withdraw(
            @PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        return stockService.withdraw(productId, orderId);
    }

    /** @param quantity at most the 50 lines of 1,000 that an order can have */
    record ReservationRequest(@Min(1) @Max(50_000) int quantity) {}
}
