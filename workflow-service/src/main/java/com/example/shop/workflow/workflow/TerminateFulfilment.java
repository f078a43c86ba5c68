package com.example.shop.workflow.workflow;

import com.example.shop.workflow.workflow.TerminateFulfilment.Termination;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.durabletask.OrchestrationRuntimeStatus;
import org.springframework.stereotype.Component;

/** Ends an order's workflow, and answers whether it is ended that way by now: it may have come to its own end before. */
@Component
class TerminateFulfilment extends OrderActivity<Termination> {

    record Termination(String orderId) {}

    private final DurableTaskClient workflows;

    TerminateFulfilment(DurableTaskClient workflows) {
        super(Termination.class, Termination::orderId);
        this.workflows = workflows;
    }

    @Override
    Object run(Termination termination) {
        var instance = workflows.getInstanceMetadata(termination.orderId(), false);
        if (!instance.isCompleted()) {
            workflows.terminate(termination.orderId(), "terminated");
        }
        return instance.getRuntimeStatus() == OrchestrationRuntimeStatus.TERMINATED;
    }
}
