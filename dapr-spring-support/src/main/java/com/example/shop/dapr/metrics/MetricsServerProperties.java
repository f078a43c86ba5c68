package com.example.shop.dapr.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param address where metrics can be read: by this machine only, unless somebody decides otherwise
 * @param port 0 takes a free one
 */
@ConfigurationProperties("metrics.server")
record MetricsServerProperties(@DefaultValue("127.0.0.1") String address, int port) {}
