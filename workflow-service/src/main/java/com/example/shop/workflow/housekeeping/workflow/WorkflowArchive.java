package com.example.shop.workflow.housekeeping.workflow;

import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.FULFIL_ORDER;

import com.example.shop.dapr.workflow.WorkflowInstances;
import com.example.shop.workflow.fulfilment.PurgedFulfilments;
import com.example.shop.workflow.housekeeping.Archive;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.durabletask.OrchestrationMetadata;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads every workflow instance: Dapr lists only the ids of the instances. */
@Component
class WorkflowArchive implements Archive {

    private final WorkflowInstances instances;
    private final DurableTaskClient workflows;
    private final PurgedFulfilments purged;

    WorkflowArchive(WorkflowInstances instances, DurableTaskClient workflows, PurgedFulfilments purged) {
        this.instances = instances;
        this.workflows = workflows;
        this.purged = purged;
    }

    @Override
    public int purgeEndedBefore(Instant time) {
        return (int) instances.ids().stream()
                .map(id -> workflows.getInstanceMetadata(id, false))
                .filter(OrchestrationMetadata::isCompleted)
                .filter(instance -> instance.getLastUpdatedAt().isBefore(time))
                .filter(this::purge)
                .count();
    }

    /** Records the order before it deletes the history: the event of the order may be delivered again. */
    private boolean purge(OrchestrationMetadata instance) {
        if (FULFIL_ORDER.equals(instance.getName())) {
            purged.add(instance.getInstanceId());
        }
        return workflows.purgeInstance(instance.getInstanceId()).getDeletedInstanceCount() > 0;
    }
}
