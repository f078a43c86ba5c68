package com.example.shop.dapr.workflow;

import io.dapr.durabletask.TaskActivity;
import io.dapr.durabletask.TaskActivityContext;

/**
 * Lets a service act around each run of a workflow's code and of an activity, on the thread of the run: for example to
 * put something into its log lines. Declare one as a bean; without one the runs are left as they are.
 */
public interface WorkflowRunInterceptor {

    /** Runs a workflow's code, which happens again for each event of the workflow. */
    default void aroundWorkflow(String instanceId, Runnable run) {
        run.run();
    }

    /** Runs an activity, inside its observation, and returns its result. */
    default Object aroundActivity(TaskActivityContext context, TaskActivity activity) {
        return activity.run(context);
    }
}
