package com.example.shop.workflow.fulfilment.workflow;

import io.dapr.durabletask.TaskFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** What has to be undone if an order fails, the last step first. Belongs to one run of one workflow. */
final class Compensations {

    private record Compensation(String activity, Object input) {}

    private final Deque<Compensation> stack = new ArrayDeque<>();

    void add(String activity, Object input) {
        stack.push(new Compensation(activity, input));
    }

    /**
     * Undoes all of it, also past one that fails.
     *
     * @throws TaskFailedException if something could not be undone: the workflow fails then, and a person has to look
     */
    void run(Steps steps, Logger log) {
        TaskFailedException failure = null;
        while (!stack.isEmpty()) {
            failure = undo(stack.pop(), steps, log, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable TaskFailedException undo(
            Compensation compensation, Steps steps, Logger log, @Nullable TaskFailedException earlier) {
        try {
            steps.insist(compensation.activity(), compensation.input());
            return earlier;
        } catch (TaskFailedException e) {
            log.error("Not undone, a person has to look: {} of {}", compensation.activity(), compensation.input(), e);
            return e;
        }
    }
}
