package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL_PREFIX;
import static com.example.shop.workflow.dock.DockWorkflowNames.SHIP_ORDER_PREFIX;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.FULFIL_ORDER;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.UNDO_ORDER;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.UNDO_ORDER_PREFIX;

import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.fulfilment.Fulfilment;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.InvalidWorkflowState;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import com.example.shop.workflow.fulfilment.PurgedFulfilments;
import com.example.shop.workflow.fulfilment.UnknownFulfilment;
import com.example.shop.workflow.fulfilment.workflow.TerminationWithCompensation.Undo;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.durabletask.OrchestrationMetadata;
import io.dapr.durabletask.OrchestrationRuntimeStatus;
import io.grpc.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Controls the workflow of an order. It reads the status first, because Dapr accepts operations on unknown workflows. */
@Component
class WorkflowFulfilmentControl implements FulfilmentControl {

    private static final Set<OrchestrationRuntimeStatus> ACTIVE = EnumSet.of(
            OrchestrationRuntimeStatus.PENDING,
            OrchestrationRuntimeStatus.RUNNING,
            OrchestrationRuntimeStatus.SUSPENDED,
            OrchestrationRuntimeStatus.STALLED);

    /** The prefixes of the instance ids of the other workflows that an order may have. */
    private static final List<String> OTHER_WORKFLOWS =
            List.of(SHIP_ORDER_PREFIX, UNDO_ORDER_PREFIX, REMIND_OF_APPROVAL_PREFIX);

    private final DurableTaskClient workflows;
    private final PurgedFulfilments purged;

    WorkflowFulfilmentControl(DurableTaskClient workflows, PurgedFulfilments purged) {
        this.workflows = workflows;
        this.purged = purged;
    }

    @Override
    public Fulfilment find(String orderId) {
        return fulfilment(instance(orderId));
    }

    @Override
    public void pause(String orderId) {
        require(orderId, "pause", EnumSet.of(OrchestrationRuntimeStatus.PENDING, OrchestrationRuntimeStatus.RUNNING));
        workflows.suspendInstance(orderId);
    }

    @Override
    public void resume(String orderId) {
        require(orderId, "resume", EnumSet.of(OrchestrationRuntimeStatus.SUSPENDED));
        workflows.resumeInstance(orderId);
    }

    /** Starts a workflow for it, so that it is completed also if the service stops in between. */
    @Override
    public void terminate(String orderId, RejectionReason reason, String detail) {
        var order = require(orderId, "terminate", ACTIVE).readInputAs(OrderToFulfil.class);
        var undo = new Undo(order, reason, detail);
        try {
            workflows.scheduleNewOrchestrationInstance(UNDO_ORDER, undo, UNDO_ORDER_PREFIX + orderId);
        } catch (RuntimeException e) {
            if (Status.fromThrowable(e).getCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
    }

    @Override
    public void purge(String orderId) {
        require(orderId, "purge", EnumSet.complementOf(EnumSet.copyOf(ACTIVE)));
        purged.add(orderId);
        workflows.purgeInstance(orderId);
        OTHER_WORKFLOWS.stream()
                .map(prefix -> prefix + orderId)
                .filter(this::hasEnded)
                .forEach(workflows::purgeInstance);
    }

    private boolean hasEnded(String instanceId) {
        return workflows.getInstanceMetadata(instanceId, false).isCompleted();
    }

    private OrchestrationMetadata require(String orderId, String operation, Set<OrchestrationRuntimeStatus> states) {
        var instance = instance(orderId);
        if (!states.contains(instance.getRuntimeStatus())) {
            throw new InvalidWorkflowState(fulfilment(instance), operation);
        }
        return instance;
    }

    /** Dapr returns an unknown instance as a running one without a name. Workflows of other kinds are treated as unknown. */
    private OrchestrationMetadata instance(String orderId) {
        var instance = workflows.getInstanceMetadata(orderId, true);
        if (!FULFIL_ORDER.equals(instance.getName())) {
            throw new UnknownFulfilment(orderId);
        }
        return instance;
    }

    private static Fulfilment fulfilment(OrchestrationMetadata instance) {
        return new Fulfilment(
                instance.getInstanceId(),
                instance.getName(),
                instance.getRuntimeStatus().name(),
                instance.isCustomStatusFetched() ? instance.readCustomStatusAs(String.class) : null,
                instance.getCreatedAt(),
                instance.getLastUpdatedAt());
    }
}
