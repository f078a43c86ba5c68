package com.example.shop.dapr.client;

import io.grpc.Status;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why an app does not start that calls a component for its start. Shows no value. */
final class ComponentFailedAnalyzer extends AbstractFailureAnalyzer<ComponentFailed> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ComponentFailed failure) {
        return new FailureAnalysis(
                "%s of the component %s %s.".formatted(failure.key(), failure.component(), reason(failure)),
                "Add %s to the store, allow it in the secret scopes of the app's Dapr configuration if it is a secret, and see that the component %s is scoped to the app."
                        .formatted(failure.key(), failure.component()),
                failure);
    }

    /** The sidecar refuses a secret that the scopes do not allow before it looks whether the secret exists. */
    private static String reason(ComponentFailed failure) {
        return Status.fromThrowable(failure).getCode() == Status.Code.PERMISSION_DENIED
                ? "is not allowed for this app"
                : "cannot be read: " + failure.getMessage();
    }
}
