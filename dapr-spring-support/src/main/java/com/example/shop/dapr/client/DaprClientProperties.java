package com.example.shop.dapr.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param timeout how long one call to the sidecar may take; the SDK would wait for ever. It ends a stream
 *     ({@code subscribeConfiguration}, {@code subscribeToEvents}) too: give those a client of their own
 */
@ConfigurationProperties("dapr.client")
record DaprClientProperties(@DefaultValue("30s") Duration timeout) {}
