package com.example.shop.workflow.fulfilment.workflow;

import io.dapr.durabletask.Task;
import io.dapr.workflows.WorkflowContext;
import io.dapr.workflows.WorkflowTaskOptions;
import io.dapr.workflows.WorkflowTaskRetryPolicy;
import java.time.Duration;

/** Retry policies: calls activities that Dapr calls again when they fail, for half an hour or for a day. */
final class RetriedActivities {

    // Constants and not properties, because a workflow must be deterministic: a replay needs the same retries.
    private static final WorkflowTaskOptions HALF_AN_HOUR = retries(36, Duration.ofMinutes(1));
    private static final WorkflowTaskOptions A_DAY = retries(300, Duration.ofMinutes(5));

    private final WorkflowContext context;

    RetriedActivities(WorkflowContext context) {
        this.context = context;
    }

    /** For a step that may fail for good: the order is rejected then. */
    <T> Task<T> retryForHalfAnHour(String activity, Object input, Class<T> result) {
        return context.callActivity(activity, input, HALF_AN_HOUR, result);
    }

    /** For a step that must not fail, such as a compensation. Returns when it is done. */
    void retryForADay(String activity, Object input) {
        context.callActivity(activity, input, A_DAY, Void.class).await();
    }

    private static WorkflowTaskOptions retries(int attempts, Duration longestInterval) {
        return new WorkflowTaskOptions(WorkflowTaskRetryPolicy.newBuilder()
                .setMaxNumberOfAttempts(attempts)
                .setFirstRetryInterval(Duration.ofSeconds(1))
                .setBackoffCoefficient(2)
                .setMaxRetryInterval(longestInterval)
                .build());
    }
}
