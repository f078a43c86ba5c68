package com.example.shop.dapr.workflow;

import io.dapr.durabletask.TaskOrchestration;
import io.dapr.durabletask.orchestration.TaskOrchestrationFactory;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.runtime.DefaultWorkflowContext;
import org.jspecify.annotations.Nullable;

/** A Spring bean as a workflow under a name; the SDK's own wrapper of an instance is not public. */
record SpringWorkflow(String name, Workflow workflow) implements TaskOrchestrationFactory {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public TaskOrchestration create() {
        return context -> workflow.run(new DefaultWorkflowContext(context, workflow.getClass()));
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
