package com.example.shop.dapr.secrets;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where secrets come from.
 *
 * @param store the name of the component
 * @param patience how long a starting app waits for its sidecar
 */
@ConfigurationProperties("dapr.secrets")
record SecretStoreProperties(
        @DefaultValue("secretstore") String store,
        @DefaultValue("60s") Duration patience) {}
