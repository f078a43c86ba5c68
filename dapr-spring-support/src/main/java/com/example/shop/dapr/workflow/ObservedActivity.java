package com.example.shop.dapr.workflow;

import io.dapr.durabletask.TaskActivity;
import io.dapr.durabletask.TaskActivityFactory;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Makes each run of an activity a span of the app and a measured time ({@code dapr.workflow.activity}).
 */
record ObservedActivity(TaskActivityFactory activity, ObservationRegistry observations, WorkflowRunInterceptor runs)
        implements TaskActivityFactory {

    @Override
    public String getName() {
        return activity.getName();
    }

    @Override
    public TaskActivity create() {
        var created = activity.create();
        return context -> observation().observe(() -> runs.aroundActivity(context, created));
    }

    private Observation observation() {
        return Observation.createNotStarted("dapr.workflow.activity", observations)
                .contextualName("activity " + getName())
                .lowCardinalityKeyValue("activity", getName());
    }
}
