package com.example.shop.dapr.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dapr.durabletask.implementation.protobuf.OrchestratorService.ExecutionStartedEvent;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.OrchestratorRequest;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.TraceContext;
import org.junit.jupiter.api.Test;

class WorkflowTracesTests {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    private final WorkflowTraces traces = new WorkflowTraces();

    @Test
    void areThoseInWhichWorkflowsWereStarted() {
        traces.remember(startedIn("00-" + TRACE_ID + "-b7ad6b7169203331-01"));

        assertThat(traces.traceId("order-1")).contains(TRACE_ID);
        assertThat(traces.traceId("order-2")).isEmpty();
    }

    @Test
    void areUnknownWhereNobodyTraces() {
        traces.remember(startedIn(""));

        assertThat(traces.traceId("order-1")).isEmpty();
    }

    private static OrchestratorRequest startedIn(String traceParent) {
        var started = ExecutionStartedEvent.newBuilder()
                .setParentTraceContext(TraceContext.newBuilder().setTraceParent(traceParent));
        return OrchestratorRequest.newBuilder()
                .setInstanceId("order-1")
                .addNewEvents(HistoryEvent.newBuilder().setExecutionStarted(started))
                .build();
    }
}
