package com.example.shop.notification.invocation;

import com.example.shop.model.OrderLine;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The part of order-service's API that notification-service uses. */
interface OrderApi {

    @GetExchange("/orders/{orderId}")
    Order order(@PathVariable String orderId);

    /** The parts of an order that are not personal data. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Order(String status, List<OrderLine> lines) {}
}
