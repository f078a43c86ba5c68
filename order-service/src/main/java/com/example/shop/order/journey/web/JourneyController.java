package com.example.shop.order.journey.web;

import com.example.shop.order.UnknownOrder;
import com.example.shop.order.journey.JourneyService;
import com.example.shop.order.journey.OrderJourney;
import com.example.shop.order.web.OrderId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JourneyController {

    private final JourneyService journeys;

    JourneyController(JourneyService journeys) {
        this.journeys = journeys;
    }

    @GetMapping("/orders/{orderId}/journey")
    OrderJourney find(@PathVariable @OrderId String orderId) {
        return journeys.find(orderId).orElseThrow(() -> new UnknownOrder(orderId));
    }
}
