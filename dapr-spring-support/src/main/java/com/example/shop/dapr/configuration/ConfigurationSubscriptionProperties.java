package com.example.shop.dapr.configuration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param store the name of the component
 * @param refresh how often all keys are read, in addition to the subscription
 */
@ConfigurationProperties("dapr.configuration")
record ConfigurationSubscriptionProperties(
        @DefaultValue("configstore") String store,
        @DefaultValue("1m") Duration refresh) {}
