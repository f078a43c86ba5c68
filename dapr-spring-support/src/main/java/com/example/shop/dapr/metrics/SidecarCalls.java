package com.example.shop.dapr.metrics;

import io.dapr.exceptions.DaprException;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;

/**
 * The metric {@code dapr.client.calls}: how often and for how long the app called its sidecar.
 *
 * <p>Its tags are the building {@code block}, the {@code operation} of the API, the {@code target} (a component, an app or
 * a type of actor) and the {@code error}, which is {@code none} for a call that succeeded.
 */
public final class SidecarCalls {

    private static final String NAME = "dapr.client.calls";

    private final MeterRegistry registry;

    public SidecarCalls(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Begins to measure one call; closing it ends that. */
    public Call begin(BuildingBlock block, String operation, String target) {
        return new Call(Timer.start(registry), block, operation, target);
    }

    /** One call. */
    public final class Call implements AutoCloseable {

        private final Timer.Sample sample;
        private final BuildingBlock block;
        private final String operation;
        private final String target;
        private volatile String error = "none";

        private Call(Timer.Sample sample, BuildingBlock block, String operation, String target) {
            this.sample = sample;
            this.block = block;
            this.operation = operation;
            this.target = target;
        }

        /** Its error is the failure's code, or its type where it has none. */
        public void failed(Throwable failure) {
            failed(code(failure));
        }

        /** Its error is this code: one of few, because it is a tag. */
        public void failed(String code) {
            error = code;
        }

        @Override
        public void close() {
            sample.stop(Timer.builder(NAME)
                    .description("Calls of the sidecar")
                    .tag("block", block.label())
                    .tag("operation", operation)
                    .tag("target", target)
                    .tag("error", error)
                    .register(registry));
        }
    }

    private static String code(Throwable failure) {
        if (failure instanceof DaprException dapr) {
            return Objects.requireNonNullElse(dapr.getErrorCode(), "UNKNOWN");
        } else if (failure instanceof StatusRuntimeException grpc) {
            return grpc.getStatus().getCode().name();
        }
        return failure.getClass().getSimpleName();
    }
}
