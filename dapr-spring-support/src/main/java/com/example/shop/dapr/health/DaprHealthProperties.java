package com.example.shop.dapr.health;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What readiness depends on.
 *
 * @param components without which the app cannot do its work: it is not ready until its sidecar has loaded them. Leave
 *     out those that it can do without for a while
 */
@ConfigurationProperties("dapr.health")
record DaprHealthProperties(@DefaultValue List<String> components) {}
