package com.example.shop.order.web;

import com.example.shop.order.Order;
import com.example.shop.order.OrderService;
import com.example.shop.order.Placement;
import com.example.shop.order.UnknownOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
@RequestMapping("/orders")
class OrderController {

    private static final String IDEMPOTENCY_KEY =
            "Chosen by the caller, a new one for each order. A repeated request with the same key places no second order."
                    + " A key is stored for one day.";

    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    @Operation(operationId = "placeOrder", summary = "Places an order")
    @ApiResponse(responseCode = "201", description = "A new order; `Location` is its address")
    @ApiResponse(responseCode = "200", description = "The order that an earlier request with this key has placed")
    @ApiResponse(
            responseCode = "422",
            description = "A product is unknown or not for sale, or a different request has used the key")
    @ApiResponse(
            responseCode = "503",
            description = "A called service does not respond; `Retry-After` says when to try again")
    @PostMapping(consumes = "application/json")
    ResponseEntity<Order> place(
            @RequestBody @Valid PlaceOrderRequest body,
            @Parameter(description = IDEMPOTENCY_KEY)
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(regexp = "[\\x21-\\x7E]{1,255}", message = "must be 1 to 255 visible ASCII characters")
                    @Nullable
                    String idempotencyKey) {
        return response(orders.place(body.toDomain(), idempotencyKey));
    }

    @Operation(operationId = "findOrder", summary = "Returns an order")
    @ApiResponse(responseCode = "200", description = "The order")
    @ApiResponse(responseCode = "404", description = "There is no such order")
    @GetMapping("/{orderId}")
    FoundOrder find(@PathVariable @OrderId String orderId) {
        var order = orders.find(orderId).orElseThrow(() -> new UnknownOrder(orderId));
        return FoundOrder.of(order, orders.isAnnounced(order));
    }

    private static ResponseEntity<Order> response(Placement placement) {
        var order = placement.order();
        return placement.created()
                ? ResponseEntity.created(URI.create("/orders/" + order.id())).body(order)
                : ResponseEntity.ok(order);
    }
}
