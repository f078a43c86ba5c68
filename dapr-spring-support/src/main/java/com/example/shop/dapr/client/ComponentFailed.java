package com.example.shop.dapr.client;

import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Objects;

/**
 * A call that the sidecar refused or could not do, by the names of what was called; Dapr's own errors often leave them
 * out. Its code, details and cause are those of the SDK's exception.
 */
public final class ComponentFailed extends DaprException {

    private final String component;
    private final String key;

    /**
     * @param component or what stands in its place: an actor type, the scheduler
     * @param key in it: of a record, a secret, a lock, a topic, an operation; empty where the call had none
     */
    public ComponentFailed(String component, String key, StatusRuntimeException failure) {
        this(component, key, (DaprException) DaprException.propagate(failure));
    }

    private ComponentFailed(String component, String key, DaprException failure) {
        super(
                code(failure),
                message(component, key, failure),
                failure,
                failure.getErrorDetails(),
                failure.getPayload());
        this.component = component;
        this.key = key;
    }

    /** A failure of the SDK with the names added, also of an argument that it refused itself. */
    static Throwable named(String component, String key, Throwable failure) {
        if (failure instanceof ComponentFailed) {
            return failure;
        } else if (failure instanceof DaprException dapr) {
            return new ComponentFailed(component, key, dapr);
        } else if (failure instanceof IllegalArgumentException refused) {
            var code = Status.Code.INVALID_ARGUMENT.name();
            return new ComponentFailed(component, key, new DaprException(code, refused.getMessage(), refused));
        }
        return failure;
    }

    public String component() {
        return component;
    }

    public String key() {
        return key;
    }

    /** The gRPC status, if there is one: the SDK's own code of a failed encryption is always {@code ENCRYPT_ERROR}. */
    private static String code(DaprException failure) {
        var status = Status.fromThrowable(failure).getCode();
        return status == Status.Code.UNKNOWN
                ? Objects.requireNonNullElse(failure.getErrorCode(), status.name())
                : status.name();
    }

    private static String message(String component, String key, DaprException failure) {
        var where = key.isEmpty() ? component : component + ", " + key;
        var status = Status.fromThrowable(failure);
        return where + ": " + Objects.requireNonNullElse(status.getDescription(), failure.getMessage());
    }
}
