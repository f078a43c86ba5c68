package com.example.shop.dapr.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.boot.actuate.autoconfigure.metrics.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Shows the app's metrics to Prometheus where a port is given for it. */
@AutoConfiguration(after = PrometheusMetricsExportAutoConfiguration.class)
@EnableConfigurationProperties(MetricsServerProperties.class)
public class MetricsAutoConfiguration {

    @Bean
    @ConditionalOnBean(PrometheusRegistry.class)
    @ConditionalOnProperty("metrics.server.port")
    MetricsServer metricsServer(MetricsServerProperties properties, PrometheusRegistry registry) {
        return MetricsServer.start(properties, registry);
    }
}
