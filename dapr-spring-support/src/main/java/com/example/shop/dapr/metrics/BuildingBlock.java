package com.example.shop.dapr.metrics;

/** A building block of Dapr, by the name that the tag {@code block} of {@code dapr.client.calls} has for it. */
public enum BuildingBlock {
    SERVICE_INVOCATION("service invocation"),
    STATE("state"),
    PUBSUB("pub/sub"),
    BINDINGS("bindings"),
    ACTORS("actors"),
    SECRETS("secrets"),
    CONFIGURATION("configuration"),
    DISTRIBUTED_LOCK("distributed lock"),
    WORKFLOW("workflow"),
    CRYPTOGRAPHY("cryptography"),
    JOBS("jobs"),
    CONVERSATION("conversation");

    private final String label;

    BuildingBlock(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
