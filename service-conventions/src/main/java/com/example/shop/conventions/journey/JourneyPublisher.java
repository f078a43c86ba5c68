package com.example.shop.conventions.journey;

import com.example.shop.model.JourneyStep;
import java.util.List;

/** Publishes steps of journeys. */
@FunctionalInterface
public interface JourneyPublisher {

    /**
     * Publishes steps of one order, the earliest first. Returns at once and never throws: no order waits for its journey,
     * or fails because a step is missing.
     */
    void publish(List<JourneyStep> steps);
}
