package com.example.shop.dapr.health;

import java.util.Optional;

/**
 * Something that an app needs of its sidecar before it can do its work, besides that it answers. Every bean of this type
 * is a part of readiness.
 */
@FunctionalInterface
public interface ReadinessRequirement {

    /** What is missing, as an operator reads it in {@code /ready}; empty if nothing is. */
    Optional<String> missing(SidecarMetadata metadata);
}
