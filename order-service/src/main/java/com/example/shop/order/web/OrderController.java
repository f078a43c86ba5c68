package com.example.shop.order.web;

import com.example.shop.order.Order;
import com.example.shop.order.OrderService;
import com.example.shop.order.Placement;
import com.example.shop.order.UnknownOrder;
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
@RequestMapping("/orders")
class OrderController {

    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    /** 201 for a new order, 200 for the order that an earlier request with the same key has placed. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<Order> place(
            @RequestBody @Valid PlaceOrderRequest body,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(regexp = "[\\x21-\\x7E]{1,255}", message = "must be 1 to 255 visible ASCII characters")
                    @Nullable
                    String idempotencyKey) {
        return answer(orders.place(body.toDomain(), idempotencyKey));
    }

    @GetMapping("/{orderId}")
    Order find(@PathVariable @OrderId String orderId) {
        return orders.find(orderId).orElseThrow(() -> new UnknownOrder(orderId));
    }

    private static ResponseEntity<Order> answer(Placement placement) {
        var order = placement.order();
        return placement.created()
                ? ResponseEntity.created(URI.create("/orders/" + order.id())).body(order)
                : ResponseEntity.ok(order);
    }
}
