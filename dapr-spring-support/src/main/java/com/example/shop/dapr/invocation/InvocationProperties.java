package com.example.shop.dapr.invocation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connectTimeout to the sidecar, which is next door
 * @param readTimeout for the whole answer; longer than the sidecar's own retries may take
 */
@ConfigurationProperties("dapr.invocation")
record InvocationProperties(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout) {}
