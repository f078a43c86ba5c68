package com.example.shop.workflow.fulfilment.workflow;

import io.dapr.durabletask.Task;
import io.dapr.durabletask.TaskFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The activities that have to run if an order fails, the last one first. Belongs to one run of one workflow. */
final class Compensations {

    private record Compensation(String activity, Object input) {}

    private final Deque<Compensation> stack = new ArrayDeque<>();

    void add(String activity, Object input) {
        stack.push(new Compensation(activity, input));
    }

    /** Awaits a step. Adds its compensation if the step was done, and also if it failed, because it may have been done. */
    <T> T await(Task<T> task, Predicate<T> done, String compensation, Object input) {
        try {
            var result = task.await();
            if (done.test(result)) {
                add(compensation, input);
            }
            return result;
        } catch (TaskFailedException e) {
            add(compensation, input);
            throw e;
        }
    }

    /**
     * Runs all of them, also after one has failed.
     *
     * @throws TaskFailedException if one has failed: the workflow fails then, and a person has to look at it
     */
    void run(RetriedActivities activities, Logger log) {
        TaskFailedException failure = null;
        while (!stack.isEmpty()) {
            failure = undo(stack.pop(), activities, log, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable TaskFailedException undo(
            Compensation compensation,
            RetriedActivities activities,
            Logger log,
            @Nullable TaskFailedException earlier) {
        try {
            activities.retryForADay(compensation.activity(), compensation.input());
            return earlier;
        } catch (TaskFailedException e) {
            log.error(
                    "The compensation {} failed for good, and a person has to look at it: {}",
                    compensation.activity(),
                    compensation.input(),
                    e);
            return e;
        }
    }
}
