package com.example.shop.dapr.secrets;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import io.dapr.client.DaprClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** An app that requires no secret reads none. */
@AutoConfiguration(after = DaprClientAutoConfiguration.class)
@EnableConfigurationProperties(SecretStoreProperties.class)
public class SecretStoreAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SecretStore secretStore(DaprClient client, SecretStoreProperties properties) {
        return new SecretStore(client, properties.store(), properties.patience());
    }
}
