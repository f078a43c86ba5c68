package com.example.shop.dapr.lock;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.state.StateRecords;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprPreviewClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Locks are part of the SDK's preview client. */
@AutoConfiguration(after = DaprClientAutoConfiguration.class)
@ConditionalOnBean(DaprPreviewClient.class)
@EnableConfigurationProperties(LockProperties.class)
public class LockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LockTemplate lockTemplate(DaprPreviewClient locks, DaprClient state, LockProperties properties) {
        var tokens = new FencingTokens(new StateRecords(state, properties.fencingStore()));
        return new LockTemplate(locks, tokens, properties.store(), properties.lease());
    }
}
