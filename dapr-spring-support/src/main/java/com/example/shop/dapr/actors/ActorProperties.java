package com.example.shop.dapr.actors;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long actors stay in memory, and how long calls of actors may take.
 *
 * @param idleTimeout after which an actor that nobody calls is deactivated; its state and its reminders stay
 * @param scanInterval how often the sidecar looks for idle actors
 * @param callTimeout how long a call may take with all its retries; a call of a type that no app hosts ends with it
 */
@ConfigurationProperties("dapr.actors")
record ActorProperties(
        @DefaultValue("10m") Duration idleTimeout,
        @DefaultValue("30s") Duration scanInterval,
        @DefaultValue("30s") Duration callTimeout) {}
