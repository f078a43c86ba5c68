package com.example.shop.workflow.fulfilment.workflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.dapr.durabletask.Task;
import io.dapr.durabletask.TaskFailedException;
import io.dapr.workflows.WorkflowContext;
import io.dapr.workflows.WorkflowTaskOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Stands for Dapr in tests of a workflow's logic: answers activities as a script says, and remembers the calls. */
class ScriptedWorkflowContext {

    private final WorkflowContext context = mock();
    private final List<String> calls = new ArrayList<>();
    private final List<Object> inputs = new ArrayList<>();
    private final Map<String, Function<Object, @Nullable Object>> answers = new HashMap<>();

    ScriptedWorkflowContext() {
        when(context.getCurrentInstant()).thenReturn(Instant.EPOCH);
        when(context.getLogger()).thenReturn(LoggerFactory.getLogger(FulfilOrderWorkflow.class));
        when(context.callActivity(anyString(), any(), any(WorkflowTaskOptions.class), any()))
                .thenAnswer(call -> task(call.getArgument(0), call.getArgument(1)));
    }

    WorkflowContext context() {
        return context;
    }

    ScriptedWorkflowContext answer(String activity, Function<Object, @Nullable Object> answer) {
        answers.put(activity, answer);
        return this;
    }

    /** Answers who waits for the event, or throws what a timeout throws. */
    ScriptedWorkflowContext event(String name, Supplier<Object> event) {
        when(context.waitForExternalEvent(eq(name), any(Duration.class), any())).thenAnswer(call -> {
            Task<Object> task = mock();
            when(task.await()).thenAnswer(await -> event.get());
            return task;
        });
        return this;
    }

    ScriptedWorkflowContext fail(String activity) {
        return answer(activity, input -> {
            throw mock(TaskFailedException.class);
        });
    }

    /** The activities that were called, in this order. */
    List<String> calls() {
        return calls;
    }

    Object lastInput() {
        return inputs.get(inputs.size() - 1);
    }

    /** As in Dapr, a failure shows only when the task is awaited. */
    private Task<@Nullable Object> task(String activity, Object input) {
        calls.add(activity);
        inputs.add(input);
        Task<@Nullable Object> task = mock();
        when(task.await())
                .thenAnswer(await -> answers.getOrDefault(activity, any -> null).apply(input));
        return task;
    }
}
