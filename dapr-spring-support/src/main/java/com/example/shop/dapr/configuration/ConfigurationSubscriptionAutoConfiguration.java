package com.example.shop.dapr.configuration;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprClients;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The subscription has a client of its own, because {@code dapr.client.timeout} would end it. */
@AutoConfiguration(after = DaprClientAutoConfiguration.class)
@EnableConfigurationProperties(ConfigurationSubscriptionProperties.class)
public class ConfigurationSubscriptionAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    ConfigurationSubscription configurationSubscription(
            DaprClients clients, ConfigurationSubscriptionProperties properties) {
        return new ConfigurationSubscription(clients.forStreams(), properties.store(), properties.refresh());
    }
}
