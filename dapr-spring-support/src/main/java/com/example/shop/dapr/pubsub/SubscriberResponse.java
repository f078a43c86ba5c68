package com.example.shop.dapr.pubsub;

/**
 * The response of a topic's subscriber for one message, in the form that the sidecar expects: {@code {"status":"SUCCESS"}}.
 *
 * <p>A handler that throws asks for a retry too, and the failure is logged.
 */
public record SubscriberResponse(Status status) {

    /** What the sidecar does next. */
    public enum Status {
        /** Nothing: the message was handled, now or before. */
        SUCCESS,
        /** Deliver it again, by the subscription's retry policy. */
        RETRY,
        /** Give it up: trying again cannot help. The sidecar logs a warning and moves it to the dead-letter topic. */
        DROP
    }

    public static SubscriberResponse success() {
        return new SubscriberResponse(Status.SUCCESS);
    }

    public static SubscriberResponse retry() {
        return new SubscriberResponse(Status.RETRY);
    }

    public static SubscriberResponse drop() {
        return new SubscriberResponse(Status.DROP);
    }
}
