package com.example.shop.dapr.workflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param callTimeout how long the sidecar may take to start an instance or to tell of one; the SDK would wait for ever
 * @param threads how many workflow turns and activities run at the same time
 * @param shutdownTimeout how long running activities may take to end when the app stops; the rest is run again later
 */
@ConfigurationProperties("dapr.workflow")
record WorkflowProperties(
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("16") int threads,
        @DefaultValue("10s") Duration shutdownTimeout) {}
