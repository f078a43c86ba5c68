package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.workflow.fulfilment.workflow.TerminateFulfilment.Termination;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.durabletask.OrchestrationRuntimeStatus;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Terminates the workflow of an order. Returns whether it is terminated now; it may also have ended before. */
@Component
class TerminateFulfilment implements WorkflowActivity {

    record Termination(String orderId) {}

    private final DurableTaskClient workflows;

    TerminateFulfilment(DurableTaskClient workflows) {
        this.workflows = workflows;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var termination = context.getInput(Termination.class);
        var instance = workflows.getInstanceMetadata(termination.orderId(), false);
        if (!instance.isCompleted()) {
            workflows.terminate(termination.orderId(), "terminated");
        }
        return instance.getRuntimeStatus() == OrchestrationRuntimeStatus.TERMINATED;
    }
}
