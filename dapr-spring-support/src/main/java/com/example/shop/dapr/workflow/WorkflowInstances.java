package com.example.shop.dapr.workflow;

import io.dapr.durabletask.implementation.protobuf.OrchestratorService.GetInstanceHistoryRequest;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.ListInstanceIDsRequest;
import io.dapr.durabletask.implementation.protobuf.TaskHubSidecarServiceGrpc;
import io.dapr.durabletask.implementation.protobuf.TaskHubSidecarServiceGrpc.TaskHubSidecarServiceBlockingStub;
import io.grpc.ManagedChannel;
import java.util.ArrayList;
import java.util.List;

/** What Dapr knows of this app's workflows and the SDK's clients do not ask for: which there are, and their histories. */
public final class WorkflowInstances {

    private static final int PAGE = 500;

    private final TaskHubSidecarServiceBlockingStub hub;

    WorkflowInstances(ManagedChannel channel) {
        this.hub = TaskHubSidecarServiceGrpc.newBlockingStub(channel);
    }

    /** The ids of all instances, also of those that have ended; in no order. */
    public List<String> ids() {
        var ids = new ArrayList<String>();
        var request = ListInstanceIDsRequest.newBuilder().setPageSize(PAGE);
        do {
            var page = hub.listInstanceIDs(request.build());
            ids.addAll(page.getInstanceIdsList());
            request.setContinuationToken(page.getContinuationToken());
        } while (!request.getContinuationToken().isEmpty());
        return ids;
    }

    /** All that has happened to an instance, from its start on. */
    public List<HistoryEvent> history(String instanceId) {
        var request = GetInstanceHistoryRequest.newBuilder().setInstanceId(instanceId);
        return hub.getInstanceHistory(request.build()).getEventsList();
    }
}
