package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Steps that one service took within a short time, also for several orders. They are published as one event to the topic
 * {@value JourneyStep#TOPIC}.
 *
 * <p>As JSON it is an array of steps. A single step without the array, as earlier releases published it, is read too.
 */
public record JourneyBatch(@JsonValue List<JourneyStep> steps) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JourneyBatch(@JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<JourneyStep> steps) {
        this.steps = List.copyOf(steps);
    }
}
