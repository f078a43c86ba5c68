package com.example.shop.dapr.pubsub;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.dapr.client.domain.BulkSubscribeMessage;
import io.dapr.client.domain.BulkSubscribeMessageEntry;
import io.dapr.client.domain.CloudEvent;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets subscribers take the SDK's {@code CloudEvent} and {@code BulkSubscribeMessage} as a request body. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
public class PubSubAutoConfiguration {

    /**
     * Request bodies are strict, but an envelope may carry any extension attribute, and the SDK's class knows only some
     * of them ({@code expiration} is one that Dapr itself adds).
     */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer toleratesEnvelopeExtensions() {
        return builder -> builder.mixIn(CloudEvent.class, Envelope.class)
                .mixIn(BulkSubscribeMessage.class, Envelope.class)
                .mixIn(BulkSubscribeMessageEntry.class, Envelope.class);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface Envelope {}
}
