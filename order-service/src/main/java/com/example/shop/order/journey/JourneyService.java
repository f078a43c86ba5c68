package com.example.shop.order.journey;

import com.example.shop.model.JourneyBatch;
import com.example.shop.order.Orders;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Combines the steps that services publish into the journey of an order. It calls no other service. */
@Service
public class JourneyService {

    private final Orders orders;
    private final JourneySteps steps;

    JourneyService(Orders orders, JourneySteps steps) {
        this.orders = orders;
        this.steps = steps;
    }

    public Optional<OrderJourney> find(String orderId) {
        return orders.find(orderId).map(order -> OrderJourney.of(order, steps.of(orderId)));
    }

    public void on(JourneyBatch batch) {
        steps.addAll(batch.steps());
    }
}
