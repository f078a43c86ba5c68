package com.example.shop.dapr.workflow;

import com.example.shop.dapr.log.OrderIds;
import com.example.shop.dapr.log.OrderLog;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.durabletask.TaskActivity;
import io.dapr.durabletask.TaskActivityContext;
import io.dapr.durabletask.TaskActivityFactory;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Makes each run of an activity a span of the app, a measured time ({@code dapr.workflow.activity}), and a stretch of log
 * lines about the order in its input.
 */
record ObservedActivity(TaskActivityFactory activity, ObservationRegistry observations, OrderLog log)
        implements TaskActivityFactory {

    @Override
    public String getName() {
        return activity.getName();
    }

    @Override
    public TaskActivity create() {
        var created = activity.create();
        return context -> observation().observe(() -> run(created, context));
    }

    private Observation observation() {
        return Observation.createNotStarted("dapr.workflow.activity", observations)
                .contextualName("activity " + getName())
                .lowCardinalityKeyValue("activity", getName());
    }

    private Object run(TaskActivity created, TaskActivityContext context) {
        try (var scope = log.open()) {
            scope.about(OrderIds.in(context.getInput(JsonNode.class)));
            return created.run(context);
        }
    }
}
