package com.example.shop.testapp;

import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.ActivityRequest;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.ActivityResponse;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.CompleteTaskResponse;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.CreateInstanceRequest;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.CreateInstanceResponse;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.ExecutionStartedEvent;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.GetInstanceRequest;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.GetInstanceResponse;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.GetWorkItemsRequest;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.OrchestrationInstance;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.OrchestrationState;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.OrchestratorRequest;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.OrchestratorResponse;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.TraceContext;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.WorkItem;
import io.dapr.durabletask.implementation.protobuf.TaskHubSidecarServiceGrpc;
import io.grpc.BindableService;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The part of a sidecar that hands out workflow turns and activities, one by one as a test wants it. */
public final class FakeWorkflowEngine {

    private final CopyOnWriteArrayList<StreamObserver<WorkItem>> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<ActivityResponse> activities = new LinkedBlockingQueue<>();
    private final BlockingQueue<OrchestratorResponse> workflows = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean hanging;

    public BindableService service() {
        return new TaskHub();
    }

    public int listeners() {
        return listeners.size();
    }

    /** Lets every start of a workflow wait for ever. */
    public void hang() {
        hanging = true;
    }

    /** Lets the next reads and starts of workflows fail, as daprd does when a workflow is saved at the same time. */
    public void failNextCalls(int count) {
        failures.set(count);
    }

    public void handOutActivity(String name, String input) {
        handOut(WorkItem.newBuilder().setActivityRequest(activity(name, input)).build());
    }

    public void handOutActivity(String name, String input, String traceParent) {
        var trace = TraceContext.newBuilder().setTraceParent(traceParent);
        handOut(WorkItem.newBuilder()
                .setActivityRequest(activity(name, input).setParentTraceContext(trace))
                .build());
    }

    public void handOutWorkflow(String name) {
        var started = ExecutionStartedEvent.newBuilder().setName(name).setInput(StringValue.of("\"input\""));
        handOut(WorkItem.newBuilder()
                .setOrchestratorRequest(OrchestratorRequest.newBuilder()
                        .setInstanceId("order-1")
                        .addNewEvents(HistoryEvent.newBuilder().setExecutionStarted(started)))
                .build());
    }

    public ActivityResponse awaitActivity() throws InterruptedException {
        return next(activities);
    }

    public OrchestratorResponse awaitWorkflow() throws InterruptedException {
        return next(workflows);
    }

    private static ActivityRequest.Builder activity(String name, String input) {
        return ActivityRequest.newBuilder()
                .setName(name)
                .setInput(StringValue.of(input))
                .setOrchestrationInstance(OrchestrationInstance.newBuilder().setInstanceId("order-1"));
    }

    private void handOut(WorkItem item) {
        await().until(() -> !listeners.isEmpty());
        listeners.get(0).onNext(item);
    }

    private static <T> T next(BlockingQueue<T> answers) throws InterruptedException {
        var answer = answers.poll(10, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("The app did not answer");
        }
        return answer;
    }

    private final class TaskHub extends TaskHubSidecarServiceGrpc.TaskHubSidecarServiceImplBase {

        @Override
        public void getWorkItems(GetWorkItemsRequest request, StreamObserver<WorkItem> listener) {
            ((ServerCallStreamObserver<WorkItem>) listener).setOnCancelHandler(() -> listeners.remove(listener));
            listeners.add(listener);
        }

        @Override
        public void completeActivityTask(ActivityResponse response, StreamObserver<CompleteTaskResponse> answer) {
            activities.add(response);
            answer.onNext(CompleteTaskResponse.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void completeOrchestratorTask(
                OrchestratorResponse response, StreamObserver<CompleteTaskResponse> answer) {
            workflows.add(response);
            answer.onNext(CompleteTaskResponse.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void startInstance(CreateInstanceRequest request, StreamObserver<CreateInstanceResponse> answer) {
            if (fails(answer)) {
                return;
            }
            if (!hanging) {
                answer.onNext(CreateInstanceResponse.newBuilder()
                        .setInstanceId(request.getInstanceId())
                        .build());
                answer.onCompleted();
            }
        }

        @Override
        public void getInstance(GetInstanceRequest request, StreamObserver<GetInstanceResponse> answer) {
            if (fails(answer)) {
                return;
            }
            var state = OrchestrationState.newBuilder()
                    .setInstanceId(request.getInstanceId())
                    .setName("FulfilOrder");
            answer.onNext(GetInstanceResponse.newBuilder()
                    .setExists(true)
                    .setOrchestrationState(state)
                    .build());
            answer.onCompleted();
        }

        private boolean fails(StreamObserver<?> answer) {
            var fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (fails) {
                answer.onError(Status.UNKNOWN
                        .withDescription("inbox key 'inbox-000000' declared in metadata but missing")
                        .asRuntimeException());
            }
            return fails;
        }
    }
}
