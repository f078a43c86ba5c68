package com.example.shop.workflow.fulfilment.workflow;

import io.dapr.durabletask.Task;
import io.dapr.workflows.WorkflowContext;
import io.dapr.workflows.WorkflowTaskOptions;
import io.dapr.workflows.WorkflowTaskRetryPolicy;
import java.time.Duration;

/** Calls activities, and again when they fail: half an hour for a step that may fail, a day for one that must not. */
final class Steps {

    // Constants and no settings: a running workflow replays its retries, and has to come to the same ones.
    private static final WorkflowTaskOptions HALF_AN_HOUR = retries(36, Duration.ofMinutes(1));
    private static final WorkflowTaskOptions A_DAY = retries(300, Duration.ofMinutes(5));

    private final WorkflowContext context;

    Steps(WorkflowContext context) {
        this.context = context;
    }

    /** For what can be given up: the order is rejected then. */
    <T> Task<T> attempt(String activity, Object input, Class<T> result) {
        return context.callActivity(activity, input, HALF_AN_HOUR, result);
    }

    /** For what has to be done in the end. */
    void insist(String activity, Object input) {
        context.callActivity(activity, input, A_DAY, Void.class).await();
    }

    private static WorkflowTaskOptions retries(int attempts, Duration longestPause) {
        return new WorkflowTaskOptions(WorkflowTaskRetryPolicy.newBuilder()
                .setMaxNumberOfAttempts(attempts)
                .setFirstRetryInterval(Duration.ofSeconds(1))
                .setBackoffCoefficient(2)
                .setMaxRetryInterval(longestPause)
                .build());
    }
}
