package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL_PREFIX;
import static com.example.shop.workflow.dock.DockWorkflowNames.SHIP_ORDER_PREFIX;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.FULFIL_ORDER;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.UNDO_ORDER;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.UNDO_ORDER_PREFIX;

import com.example.shop.model.OrderPlaced;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.fulfilment.Fulfilment;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.NotInThatState;
import com.example.shop.workflow.fulfilment.PurgedFulfilments;
import com.example.shop.workflow.fulfilment.UnknownFulfilment;
import com.example.shop.workflow.fulfilment.workflow.UndoOrder.Undo;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.durabletask.OrchestrationMetadata;
import io.dapr.durabletask.OrchestrationRuntimeStatus;
import io.grpc.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks Dapr for an order's workflow first: it takes orders for one that is not there without a word. */
@Component
class WorkflowFulfilmentControl implements FulfilmentControl {

    private static final Set<OrchestrationRuntimeStatus> ACTIVE = EnumSet.of(
            OrchestrationRuntimeStatus.PENDING,
            OrchestrationRuntimeStatus.RUNNING,
            OrchestrationRuntimeStatus.SUSPENDED,
            OrchestrationRuntimeStatus.STALLED);

    /** Workflows that an order may have besides its own. */
    private static final List<String> COMPANIONS =
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

    /** By a workflow of its own, so that it is done to its end whatever dies in between. */
    @Override
    public void terminate(String orderId, RejectionReason reason, String detail) {
        var order = require(orderId, "terminate", ACTIVE).readInputAs(OrderPlaced.class);
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
        COMPANIONS.stream()
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
            throw new NotInThatState(fulfilment(instance), operation);
        }
        return instance;
    }

    /** An unknown instance is answered, too: as a running one without a name. Others than fulfilments stay hidden. */
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
