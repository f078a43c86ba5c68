package com.example.shop.dapr.callback;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The subscription of a gRPC app to a topic: declare one as a bean. An app that is called by HTTP has {@code @Topic}.
 *
 * @param deadLetterTopic where the sidecar puts what cannot be handled; null for nowhere
 * @param type of the event's data, read from JSON
 * @param handler may be called twice for one event; what it throws asks for a retry
 */
public record TopicHandler<T>(
        String pubsub,
        String topic,
        @Nullable String deadLetterTopic,
        Class<T> type,
        Function<T, SubscriberResponse> handler) {}
