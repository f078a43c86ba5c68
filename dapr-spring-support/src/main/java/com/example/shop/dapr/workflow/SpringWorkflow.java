package com.example.shop.dapr.workflow;

import io.dapr.durabletask.TaskOrchestration;
import io.dapr.durabletask.TaskOrchestrationContext;
import io.dapr.durabletask.orchestration.TaskOrchestrationFactory;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.runtime.DefaultWorkflowContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A Spring bean as a workflow under a name; the SDK's own wrapper of an instance is not public. */
record SpringWorkflow(String name, Workflow workflow, WorkflowRunInterceptor runs, WorkflowTraces traces)
        implements TaskOrchestrationFactory {

    /** Where Micrometer puts it, too. */
    private static final String TRACE_ID = "traceId";

    @Override
    public String getName() {
        return name;
    }

    @Override
    public TaskOrchestration create() {
        return context -> runs.aroundWorkflow(context.getInstanceId(), () -> run(context));
    }

    private void run(TaskOrchestrationContext context) {
        try {
            traces.traceId(context.getInstanceId()).ifPresent(id -> MDC.put(TRACE_ID, id));
            workflow.run(new DefaultWorkflowContext(context, workflow.getClass()));
        } finally {
            MDC.remove(TRACE_ID);
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
