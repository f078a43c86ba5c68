package com.example.shop.inventory.web;

import com.example.shop.inventory.Catalogue;
import com.example.shop.inventory.StockService;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.Reservation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/**
 * The HTTP API of reservations, for other services. Requests must come through the sidecar; customers cannot send them.
 */
@RestController
@Tag(
        name = "Reservations",
        description = "For other services, through the sidecar; each request can be repeated safely")
@RequestMapping("/products/{productId}/reservations/{orderId}")
class ReservationController {

    private final StockService stockService;

    ReservationController(StockService stockService) {
        this.stockService = stockService;
    }

    @Operation(operationId = "reserve", summary = "Reserves stock for an order")
    @ApiResponse(responseCode = "201", description = "The stock is reserved")
    @ApiResponse(responseCode = "200", description = "The stock was already reserved for this order")
    @ApiResponse(responseCode = "404", description = "There is no such product")
    @ApiResponse(
            responseCode = "409",
            description = "There is not enough stock, or the order has reserved another quantity")
    @PutMapping
    ResponseEntity<Reservation> reserve(
            @PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId,
            @Valid @RequestBody ReservationRequest request) {
        var reserved = stockService.reserve(productId, orderId, request.quantity());
        return ResponseEntity.status(reserved.first() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(reserved.reservation());
    }

    @Operation(operationId = "releaseReservation", summary = "Releases a reservation")
    @ApiResponse(responseCode = "204", description = "The stock is available again, or nothing was reserved")
    @ApiResponse(responseCode = "404", description = "There is no such product")
    @ApiResponse(responseCode = "409", description = "The reservation is confirmed")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        stockService.release(productId, orderId);
    }

    @Operation(operationId = "confirmReservation", summary = "Makes a reservation final")
    @ApiResponse(responseCode = "200", description = "The reservation is confirmed and does not expire any more")
    @ApiResponse(responseCode = "404", description = "There is no such reservation")
    @PostMapping("/confirmation")
    Reservation confirm(
            @PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        return stockService.confirm(productId, orderId);
    }

    @Operation(operationId = "withdrawConfirmation", summary = "Withdraws a confirmation")
    @ApiResponse(responseCode = "200", description = "The reservation can be released again")
    @ApiResponse(responseCode = "404", description = "There is no such reservation")
    @DeleteMapping("/confirmation")
    Reservation withdraw(
            @PathVariable @Pattern(regexp = Catalogue.ID_PATTERN) String productId,
            @PathVariable @Pattern(regexp = OrderEvent.ORDER_ID_PATTERN) String orderId) {
        return stockService.withdraw(productId, orderId);
    }

    /** @param quantity at most the 50 lines of 1,000 that an order can have */
    @Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
    record ReservationRequest(
            @Schema(example = "2") @Min(1) @Max(50_000) int quantity) {}
}
