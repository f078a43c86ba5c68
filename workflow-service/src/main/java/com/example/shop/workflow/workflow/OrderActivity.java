package com.example.shop.workflow.workflow;

import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An activity that does something for one order, and says for which one when it fails: the SDK does not know. */
abstract class OrderActivity<T> implements WorkflowActivity {

    private static final Logger log = LoggerFactory.getLogger(OrderActivity.class);

    private final Class<T> type;
    private final Function<T, String> orderId;

    OrderActivity(Class<T> type, Function<T, String> orderId) {
        this.type = type;
        this.orderId = orderId;
    }

    @Override
    public final @Nullable Object run(WorkflowActivityContext context) {
        var input = context.getInput(type);
        try {
            return run(input);
        } catch (RuntimeException e) {
            log.warn("{} of order {} failed: {}", context.getName(), orderId.apply(input), e.toString());
            throw e;
        }
    }

    /**
     * Does it. May be called again with the same input.
     *
     * @return what the workflow learns from it; null if nothing
     */
    abstract @Nullable Object run(T input);
}
