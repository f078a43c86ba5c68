package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.FULFIL_ORDER;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.OrderPlaced;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import com.example.shop.workflow.fulfilment.PurgedFulfilments;
import com.example.shop.workflow.payment.PaymentDeadlines;
import com.example.shop.workflow.personaldata.PersonalData;
import com.example.shop.workflow.personaldata.PersonalDataEncryption;
import io.dapr.workflows.client.DaprWorkflowClient;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts one workflow for each order. The id of the order is the instance id of the workflow. */
@Component
class WorkflowFulfilments implements Fulfilments {

    private static final Logger log = LoggerFactory.getLogger(WorkflowFulfilments.class);

    private final DaprWorkflowClient workflows;
    private final PurgedFulfilments purged;
    private final PaymentDeadlines deadlines;
    private final PersonalDataEncryption encryption;

    WorkflowFulfilments(
            DaprWorkflowClient workflows,
            PurgedFulfilments purged,
            PaymentDeadlines deadlines,
            PersonalDataEncryption encryption) {
        this.workflows = workflows;
        this.purged = purged;
        this.deadlines = deadlines;
        this.encryption = encryption;
    }

    /**
     * Dapr refuses the id of a workflow that is running, but starts one that has ended again. So this method first looks
     * for the workflow, and for the record of a purged one.
     *
     * <p>It sets the deadline before it starts the workflow: if the process stops in between, the event is delivered
     * again.
     */
    @Override
    @RecordJourneyStep(block = BuildingBlock.WORKFLOW, text = "Started " + FULFIL_ORDER, condition = "#result")
    public boolean start(OrderPlaced order) {
        if (exists(order.orderId()) || purged.contains(order.orderId()) || !startedInTime(order)) {
            log.info("Order {} already has a fulfilment, no workflow is started", order.orderId());
            return false;
        }
        return true;
    }

    /** Dapr returns an unknown workflow as one without a name. */
    private boolean exists(String orderId) {
        return !workflows.getWorkflowState(orderId, false).getName().isEmpty();
    }

    private boolean startedInTime(OrderPlaced order) {
        var input = encrypted(order);
        deadlines.set(order.orderId());
        return scheduled(input);
    }

    /** The history of a workflow contains its input for as long as it is kept. */
    private OrderToFulfil encrypted(OrderPlaced order) {
        var data = new PersonalData(order.orderId(), order.customer(), order.paymentToken());
        return OrderToFulfil.encrypted(order.orderId(), order.lines(), order.total(), encryption.encrypt(data));
    }

    private boolean scheduled(OrderToFulfil order) {
        try {
            workflows.scheduleNewWorkflow(FULFIL_ORDER, order, order.orderId());
            return true;
        } catch (RuntimeException e) {
            if (Status.fromThrowable(e).getCode() == Status.Code.ALREADY_EXISTS) {
                return false;
            }
            throw e;
        }
    }
}
