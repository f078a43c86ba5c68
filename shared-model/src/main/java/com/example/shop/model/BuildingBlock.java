package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonValue;

/** The twelve building blocks of Dapr, in the order of their pages in docs/building-blocks. */
public enum BuildingBlock {
    SERVICE_INVOCATION("service invocation"),
    STATE("state"),
    PUBSUB("pub/sub"),
    BINDINGS("bindings"),
    SECRETS("secrets"),
    ACTORS("actors"),
    WORKFLOW("workflow"),
    CONFIGURATION("configuration"),
    DISTRIBUTED_LOCK("distributed lock"),
    CRYPTOGRAPHY("cryptography"),
    JOBS("jobs"),
    CONVERSATION("conversation");

    private final String label;

    BuildingBlock(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }
}
