package com.example.shop.dapr.workflow;

import com.example.shop.dapr.log.OrderIds;
import com.example.shop.dapr.log.OrderLog;
import io.dapr.durabletask.TaskOrchestration;
import io.dapr.durabletask.TaskOrchestrationContext;
import io.dapr.durabletask.orchestration.TaskOrchestrationFactory;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.runtime.DefaultWorkflowContext;
import org.jspecify.annotations.Nullable;

/** A Spring bean as a workflow under a name; the SDK's own wrapper of an instance is not public. */
record SpringWorkflow(String name, Workflow workflow, OrderLog log) implements TaskOrchestrationFactory {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public TaskOrchestration create() {
        return this::run;
    }

    /** A workflow that is about an order has an id that ends with the order's. */
    private void run(TaskOrchestrationContext context) {
        try (var scope = log.open()) {
            scope.about(OrderIds.inName(context.getInstanceId()));
            workflow.run(new DefaultWorkflowContext(context, workflow.getClass()));
        }
    }

    @Override
    public @Nullable String getVersionName() {
        return null;
    }

    @Override
    public @Nullable Boolean isLatestVersion() {
        return null;
    }
}
