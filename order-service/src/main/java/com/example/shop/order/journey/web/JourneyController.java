package com.example.shop.order.journey.web;

import com.example.shop.order.UnknownOrder;
import com.example.shop.order.journey.JourneyService;
import com.example.shop.order.journey.OrderJourney;
import com.example.shop.order.web.OrderId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class JourneyController {

    private final JourneyService journeys;

    JourneyController(JourneyService journeys) {
        this.journeys = journeys;
    }

    @Operation(operationId = "findJourney", summary = "Returns every step that services took for an order")
    @ApiResponse(responseCode = "200", description = "The journey, which grows until the order has ended")
    @ApiResponse(responseCode = "404", description = "There is no such order")
    @GetMapping("/orders/{orderId}/journey")
    OrderJourney find(@PathVariable @OrderId String orderId) {
        return journeys.find(orderId).orElseThrow(() -> new UnknownOrder(orderId));
    }
}
