package com.example.shop.dapr.configuration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where settings come from.
 *
 * @param store the name of the component
 * @param refresh how often the keys are read besides the subscription
 */
@ConfigurationProperties("dapr.configuration")
record LiveConfigurationProperties(
        @DefaultValue("configstore") String store,
        @DefaultValue("1m") Duration refresh) {}
