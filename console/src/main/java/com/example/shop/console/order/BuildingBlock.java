package com.example.shop.console.order;

import java.util.Optional;
import java.util.stream.Stream;

/** The twelve building blocks, in the order of the documentation. */
enum BuildingBlock {
    SERVICE_INVOCATION("service invocation", "01-service-invocation", "invocation"),
    STATE("state", "02-state", "state"),
    PUBSUB("pub/sub", "03-pubsub", "pubsub"),
    BINDINGS("bindings", "04-bindings", "bindings"),
    SECRETS("secrets", "05-secrets", "secrets"),
    ACTORS("actors", "06-actors", "actors"),
    WORKFLOW("workflow", "07-workflows", "workflow"),
    CONFIGURATION("configuration", "08-configuration", "configuration"),
    LOCK("distributed lock", "09-distributed-lock", "lock"),
    CRYPTOGRAPHY("cryptography", "10-cryptography", "cryptography"),
    JOBS("jobs", "11-jobs", "jobs"),
    CONVERSATION("conversation", "12-conversation", "conversation");

    private final String title;
    private final String page;
    private final String packageName;

    BuildingBlock(String title, String page, String packageName) {
        this.title = title;
        this.page = page;
        this.packageName = packageName;
    }

    /** Returns the block by the name that journeys use. */
    static Optional<BuildingBlock> of(String title) {
        return Stream.of(values()).filter(block -> block.title.equals(title)).findFirst();
    }

    public String title() {
        return title;
    }

    /** The page of the block, relative to the checkout. */
    String page() {
        return "docs/building-blocks/%s.md".formatted(page);
    }

    /** The name of the packages that contain the classes of the block. */
    String packageName() {
        return packageName;
    }
}
