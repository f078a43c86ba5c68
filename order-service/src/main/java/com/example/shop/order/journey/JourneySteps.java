package com.example.shop.order.journey;

import com.example.shop.model.JourneyStep;
import java.util.List;

/** The steps that services published, by order id. */
public interface JourneySteps {

    /** Returns the steps of an order in no particular order. The list is empty if no step was received. */
    List<JourneyStep> of(String orderId);

    /**
     * Adds steps, also of several orders. If a step is repeated, the earliest one is stored, because events may arrive in
     * any order.
     */
    void addAll(List<JourneyStep> steps);
}
