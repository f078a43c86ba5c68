package com.example.shop.dapr.workflow;

import io.dapr.durabletask.TaskActivity;
import io.dapr.durabletask.TaskActivityContext;
import io.dapr.durabletask.TaskActivityFactory;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes each run of an activity a span of the app and a measured time ({@code dapr.workflow.activity}).
 */
record ObservedActivity(TaskActivityFactory activity, ObservationRegistry observations, WorkflowRunInterceptor runs)
        implements TaskActivityFactory {

    private static final Logger LOGGER = LoggerFactory.getLogger(ObservedActivity.class);

    @Override
    public String getName() {
        return activity.getName();
    }

    @Override
    public TaskActivity create() {
        var created = activity.create();
        return context -> observation()
                .observe(() -> runs.aroundActivity(context, running -> runAndLogFailure(created, running)));
    }

    private Observation observation() {
        return Observation.createNotStarted("dapr.workflow.activity", observations)
                .contextualName("activity " + getName())
                .lowCardinalityKeyValue("activity", getName());
    }

    /** In one line, inside the interceptor; the SDK logs a failure with its stack trace and outside of it. */
    private Object runAndLogFailure(TaskActivity created, TaskActivityContext context) {
        try {
            return created.run(context);
        } catch (RuntimeException e) {
            LOGGER.warn("The activity {} failed: {}", getName(), e.toString());
            throw e;
        }
    }
}
