package com.example.shop.dapr.callback;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * That a gRPC app hears a topic: declare one as a bean. It is what {@code @Topic} is for an app that speaks HTTP.
 *
 * @param deadLetterTopic where the sidecar puts what cannot be handled; null for nowhere
 * @param type of the event's data, read from JSON
 * @param handler may be called twice for one event; what it throws asks for a retry
 */
public record TopicHandler<T>(
        String pubsub, String topic, @Nullable String deadLetterTopic, Class<T> type, Function<T, SubscriberResponse> handler) {}
