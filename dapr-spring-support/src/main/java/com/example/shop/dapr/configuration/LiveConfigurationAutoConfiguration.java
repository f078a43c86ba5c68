package com.example.shop.dapr.configuration;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprClients;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** An app that follows no setting has no subscription either. */
@AutoConfiguration(after = DaprClientAutoConfiguration.class)
@EnableConfigurationProperties(LiveConfigurationProperties.class)
public class LiveConfigurationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LiveConfiguration liveConfiguration(DaprClients clients, LiveConfigurationProperties properties) {
        return new LiveConfiguration(clients::forStreams, properties.store(), properties.refresh());
    }
}
