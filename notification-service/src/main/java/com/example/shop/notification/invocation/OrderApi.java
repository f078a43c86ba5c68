package com.example.shop.notification.invocation;

import com.example.shop.model.OrderLine;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** What order-service offers to others. */
interface OrderApi {

    @GetExchange("/orders/{orderId}")
    Order order(@PathVariable String orderId);

    /** Of an order, what is not personal. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Order(String status, List<OrderLine> lines) {}
}
