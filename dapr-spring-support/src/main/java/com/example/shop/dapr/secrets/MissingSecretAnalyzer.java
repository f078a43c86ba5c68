package com.example.shop.dapr.secrets;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in two sentences why the app does not start. */
final class MissingSecretAnalyzer extends AbstractFailureAnalyzer<MissingSecret> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MissingSecret cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Add %s to the store, allow it in the secret scopes of the app's Dapr configuration, and see that the component %s is scoped to the app."
                        .formatted(cause.key(), cause.store()),
                cause);
    }
}
