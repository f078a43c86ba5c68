package com.example.shop.order.journey;

import com.example.shop.model.JourneyStep;
import java.util.List;

/** The steps that services announced, by order. */
public interface JourneySteps {

    /** In no particular order, empty for an order of which no step was heard. */
    List<JourneyStep> of(String orderId);

    /** Of steps that repeat one another, the earliest is kept: events arrive in any order. */
    void add(JourneyStep step);
}
