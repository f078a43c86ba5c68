package com.example.shop.conventions.log;

import com.example.shop.dapr.workflow.WorkflowRunInterceptor;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.durabletask.TaskActivity;
import io.dapr.durabletask.TaskActivityContext;

/**
 * Workflows and activities: the instance id of a workflow about an order ends with the order's id, and an activity has
 * the order in its input.
 */
record OrderLogWorkflows(OrderLog log) implements WorkflowRunInterceptor {

    @Override
    public void aroundWorkflow(String instanceId, Runnable run) {
        try (var scope = log.open()) {
            scope.about(OrderIds.inName(instanceId));
            run.run();
        }
    }

    @Override
    public Object aroundActivity(TaskActivityContext context, TaskActivity activity) {
        try (var scope = log.open()) {
            scope.about(OrderIds.in(context.getInput(JsonNode.class)));
            return activity.run(context);
        }
    }
}
