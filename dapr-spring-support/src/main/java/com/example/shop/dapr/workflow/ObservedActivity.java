package com.example.shop.dapr.workflow;

import com.example.shop.dapr.log.OrderIds;
import com.example.shop.dapr.log.OrderLog;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.durabletask.TaskActivity;
import io.dapr.durabletask.TaskActivityContext;
import io.dapr.durabletask.TaskActivityFactory;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes each run of an activity a span of the app, a measured time ({@code dapr.workflow.activity}), and a stretch of log
 * lines about the order in its input.
 */
record ObservedActivity(TaskActivityFactory activity, ObservationRegistry observations, OrderLog log)
        implements TaskActivityFactory {

    private static final Logger LOGGER = LoggerFactory.getLogger(ObservedActivity.class);

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
            return runAndLogFailure(created, context);
        }
    }

    /** In one line that has the order's id; the SDK logs a failure with its stack trace and without the order. */
    private Object runAndLogFailure(TaskActivity created, TaskActivityContext context) {
        try {
            return created.run(context);
        } catch (RuntimeException e) {
            LOGGER.warn("The activity {} failed: {}", getName(), e.toString());
            throw e;
        }
    }
}
