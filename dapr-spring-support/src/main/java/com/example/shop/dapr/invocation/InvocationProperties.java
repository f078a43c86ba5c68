package com.example.shop.dapr.invocation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time-outs of calls to other services.
 *
 * @param connectTimeout for the connection to the sidecar, which runs on the same host
 * @param readTimeout for the whole call; it is longer than all retries of the sidecar together
 */
@ConfigurationProperties("dapr.invocation")
record InvocationProperties(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout) {}
