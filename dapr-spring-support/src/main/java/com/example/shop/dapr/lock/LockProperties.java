package com.example.shop.dapr.lock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of locks.
 *
 * @param store the name of the component
 * @param lease in whole seconds, after which a lock ends by itself
 * @param fencingStore the state store that counts fencing tokens
 */
@ConfigurationProperties("dapr.lock")
record LockProperties(
        @DefaultValue("lockstore") String store,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("statestore") String fencingStore) {}
