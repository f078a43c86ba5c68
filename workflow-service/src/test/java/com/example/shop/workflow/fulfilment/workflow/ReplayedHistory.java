package com.example.shop.workflow.fulfilment.workflow;

import com.google.protobuf.TextFormat;
import io.dapr.durabletask.JacksonDataConverter;
import io.dapr.durabletask.TaskOrchestration;
import io.dapr.durabletask.TaskOrchestrationExecutor;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.GetInstanceHistoryResponse;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent.EventTypeCase;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.OrchestratorAction;
import io.dapr.durabletask.orchestration.TaskOrchestrationFactories;
import io.dapr.durabletask.orchestration.TaskOrchestrationFactory;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.runtime.DefaultWorkflowContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The history of a workflow as Dapr has kept it, to be replayed by the SDK's own executor.
 *
 * <p>It consists of turns: what had happened, and what the workflow decided then. A workflow is deterministic if it
 * decides the same in each turn when it is run again, for then only it can go on after a restart.
 */
final class ReplayedHistory {

    private static final Duration LONGEST_TIMER = Duration.ofDays(3); // as the worker has it

    private static final Set<EventTypeCase> DECISIONS = Set.of(
            EventTypeCase.TASKSCHEDULED,
            EventTypeCase.TIMERCREATED,
            EventTypeCase.SUBORCHESTRATIONINSTANCECREATED,
            EventTypeCase.EXECUTIONCOMPLETED);

    private final List<HistoryEvent> events;

    ReplayedHistory(List<HistoryEvent> events) {
        this.events = List.copyOf(events);
    }

    static ReplayedHistory read(Path file) throws IOException {
        var history = GetInstanceHistoryResponse.newBuilder();
        TextFormat.merge(Files.readString(file), history);
        return new ReplayedHistory(history.getEventsList());
    }

    void write(Path file) throws IOException {
        var history = GetInstanceHistoryResponse.newBuilder().addAllEvents(events);
        Files.createDirectories(file.getParent());
        Files.writeString(file, TextFormat.printer().printToString(history));
    }

    String workflow() {
        return events.stream()
                .filter(HistoryEvent::hasExecutionStarted)
                .map(event -> event.getExecutionStarted().getName())
                .findFirst()
                .orElseThrow();
    }

    int turns() {
        return starts().size();
    }

    /** What was decided in each turn, in words such as {@code 3 TakePayment {...}}. */
    List<String> decisions() {
        return events.stream()
                .filter(event -> DECISIONS.contains(event.getEventTypeCase()))
                .map(ReplayedHistory::describe)
                .toList();
    }

    /** What a workflow decides with the same history, turn by turn, if it knows no patches but those of then. */
    List<String> replay(Workflow workflow) {
        var executor = executor(() -> context -> workflow.create().run(PreviousRelease.knowing(patches(), context)));
        var decided = new ArrayList<String>();
        var starts = starts();
        for (var turn = 0; turn < starts.size(); turn++) {
            var past = events.subList(0, starts.get(turn));
            var end = turn + 1 < starts.size() ? starts.get(turn + 1) : events.size();
            var happened = events.subList(starts.get(turn), end).stream()
                    .filter(event -> !DECISIONS.contains(event.getEventTypeCase()))
                    .toList();
            executor.execute(past, happened).getActions().stream()
                    .map(ReplayedHistory::describe)
                    .sorted()
                    .forEach(decided::add);
        }
        return decided;
    }

    private Set<String> patches() {
        return events.stream()
                .filter(HistoryEvent::hasOrchestratorStarted)
                .flatMap(event -> event.getOrchestratorStarted().getVersion().getPatchesList().stream())
                .collect(Collectors.toSet());
    }

    private List<Integer> starts() {
        var starts = new ArrayList<Integer>();
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i).hasOrchestratorStarted()) {
                starts.add(i);
            }
        }
        return starts;
    }

    private TaskOrchestrationExecutor executor(Workflow workflow) {
        var factories = new TaskOrchestrationFactories();
        factories.addOrchestration(new Factory(workflow(), workflow));
        return new TaskOrchestrationExecutor(
                factories,
                new JacksonDataConverter(),
                LONGEST_TIMER,
                Logger.getLogger(ReplayedHistory.class.getName()),
                "workflow-service");
    }

    private static String describe(HistoryEvent event) {
        return switch (event.getEventTypeCase()) {
            case TASKSCHEDULED ->
                "%d %s %s"
                        .formatted(
                                event.getEventId(),
                                event.getTaskScheduled().getName(),
                                event.getTaskScheduled().getInput().getValue());
            case TIMERCREATED -> "%d timer".formatted(event.getEventId());
            case SUBORCHESTRATIONINSTANCECREATED ->
                "%d %s %s"
                        .formatted(
                                event.getEventId(),
                                event.getSubOrchestrationInstanceCreated().getName(),
                                event.getSubOrchestrationInstanceCreated()
                                        .getInput()
                                        .getValue());
            default ->
                "end %s %s"
                        .formatted(
                                event.getExecutionCompleted().getOrchestrationStatus(),
                                event.getExecutionCompleted().getResult().getValue());
        };
    }

    private static String describe(OrchestratorAction action) {
        return switch (action.getOrchestratorActionTypeCase()) {
            case SCHEDULETASK ->
                "%d %s %s"
                        .formatted(
                                action.getId(),
                                action.getScheduleTask().getName(),
                                action.getScheduleTask().getInput().getValue());
            case CREATETIMER -> "%d timer".formatted(action.getId());
            case CREATESUBORCHESTRATION ->
                "%d %s %s"
                        .formatted(
                                action.getId(),
                                action.getCreateSubOrchestration().getName(),
                                action.getCreateSubOrchestration().getInput().getValue());
            case COMPLETEORCHESTRATION ->
                "end %s %s"
                        .formatted(
                                action.getCompleteOrchestration().getOrchestrationStatus(),
                                action.getCompleteOrchestration().getResult().getValue());
            default -> action.toString();
        };
    }

    @Override
    public String toString() {
        return decisions().stream().collect(Collectors.joining("\n"));
    }

    private record Factory(String name, Workflow workflow) implements TaskOrchestrationFactory {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public TaskOrchestration create() {
            return context -> workflow.run(new DefaultWorkflowContext(context, workflow.getClass()));
        }

        @Override
        public String getVersionName() {
            return "";
        }

        @Override
        public Boolean isLatestVersion() {
            return false;
        }
    }
}
