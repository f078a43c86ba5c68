package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import io.dapr.durabletask.TaskFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Fan-out/fan-in: calls one activity for each product of an order in parallel, and then awaits all results.
 *
 * <pre>
 *            +-- activity(product 1) --+
 *   order ---+-- activity(product 2) --+--- all results
 *            +-- activity(product 3) --+
 * </pre>
 *
 * <p>It awaits all of them also after a failure: what was done has to be known before it can be undone.
 */
final class FanOutFanIn {

    private final RetriedActivities activities;
    private final Compensations compensations;

    FanOutFanIn(RetriedActivities activities, Compensations compensations) {
        this.activities = activities;
        this.compensations = compensations;
    }

    /**
     * @param activity the registered name
     * @param done tells from a result whether the activity did its work
     * @param compensation the registered name of the activity that undoes it
     * @param detail for the customer, where the work was not done
     */
    record ProductStep<T>(
            String activity,
            Class<T> result,
            Predicate<T> done,
            String compensation,
            BiFunction<Demand, T, String> detail) {}

    <T> void callForEach(OrderToFulfil order, ProductStep<T> step) {
        var demands = Demand.of(order);
        var tasks = demands.stream()
                .map(demand -> activities.retryForHalfAnHour(step.activity(), demand, step.result()))
                .toList();
        var details = new ArrayList<String>();
        var failures = new ArrayList<TaskFailedException>();
        for (var i = 0; i < tasks.size(); i++) {
            var demand = demands.get(i);
            try {
                var result = compensations.await(tasks.get(i), step.done(), step.compensation(), demand);
                if (!step.done().test(result)) {
                    details.add(step.detail().apply(demand, result));
                }
            } catch (TaskFailedException e) {
                failures.add(e);
            }
        }
        requireNone(details, failures);
    }

    private static void requireNone(List<String> details, List<TaskFailedException> failures) {
        if (!details.isEmpty()) {
            throw new OrderNotFulfillable(RejectionReason.OUT_OF_STOCK, String.join("; ", details));
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
