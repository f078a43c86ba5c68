package com.example.shop.dapr.callback;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Empty;
import io.dapr.v1.AppCallbackGrpc;
import io.dapr.v1.DaprAppCallbackProtos.BindingEventRequest;
import io.dapr.v1.DaprAppCallbackProtos.BindingEventResponse;
import io.dapr.v1.DaprAppCallbackProtos.ListInputBindingsResponse;
import io.dapr.v1.DaprAppCallbackProtos.ListTopicSubscriptionsResponse;
import io.dapr.v1.DaprAppCallbackProtos.TopicEventRequest;
import io.dapr.v1.DaprAppCallbackProtos.TopicEventResponse;
import io.dapr.v1.DaprAppCallbackProtos.TopicEventResponse.TopicEventResponseStatus;
import io.dapr.v1.DaprAppCallbackProtos.TopicSubscription;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the sidecar what the app listens to, and hands it to the handlers. */
final class AppCallbackService extends AppCallbackGrpc.AppCallbackImplBase {

    private static final Logger log = LoggerFactory.getLogger(AppCallbackService.class);

    private final ObjectMapper json;
    private final List<TopicHandler<?>> topics;
    private final List<BindingHandler> bindings;

    AppCallbackService(ObjectMapper json, List<TopicHandler<?>> topics, List<BindingHandler> bindings) {
        this.json = json;
        this.topics = List.copyOf(topics);
        this.bindings = List.copyOf(bindings);
    }

    @Override
    public void listTopicSubscriptions(Empty request, StreamObserver<ListTopicSubscriptionsResponse> response) {
        var subscriptions = ListTopicSubscriptionsResponse.newBuilder();
        topics.forEach(topic -> subscriptions.addSubscriptions(subscription(topic)));
        answer(response, subscriptions.build());
    }

    private static TopicSubscription subscription(TopicHandler<?> topic) {
        var subscription =
                TopicSubscription.newBuilder().setPubsubName(topic.pubsub()).setTopic(topic.topic());
        if (topic.deadLetterTopic() != null) {
            subscription.setDeadLetterTopic(topic.deadLetterTopic());
        }
        return subscription.build();
    }

    @Override
    public void onTopicEvent(TopicEventRequest event, StreamObserver<TopicEventResponse> response) {
        var handler = topics.stream()
                .filter(topic -> topic.pubsub().equals(event.getPubsubName())
                        && topic.topic().equals(event.getTopic()))
                .findFirst()
                .orElseThrow(() -> Status.NOT_FOUND
                        .withDescription("no handler of topic " + event.getTopic())
                        .asRuntimeException());
        var status = TopicEventResponseStatus.valueOf(deliver(handler, event).name());
        answer(response, TopicEventResponse.newBuilder().setStatus(status).build());
    }

    /** What cannot be read will be no better the next time. */
    private <T> SubscriberResponse.Status deliver(TopicHandler<T> handler, TopicEventRequest event) {
        try {
            var data = json.readValue(event.getData().toByteArray(), handler.type());
            return handler.handler().apply(data).status();
        } catch (JsonProcessingException e) {
            log.warn(
                    "Event {} of topic {} is no {}",
                    event.getId(),
                    event.getTopic(),
                    handler.type().getSimpleName());
            return SubscriberResponse.Status.DROP;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void listInputBindings(Empty request, StreamObserver<ListInputBindingsResponse> response) {
        var names = bindings.stream().map(BindingHandler::component).toList();
        answer(
                response,
                ListInputBindingsResponse.newBuilder().addAllBindings(names).build());
    }

    @Override
    public void onBindingEvent(BindingEventRequest event, StreamObserver<BindingEventResponse> response) {
        bindings.stream()
                .filter(binding -> binding.component().equals(event.getName()))
                .findFirst()
                .orElseThrow(() -> Status.NOT_FOUND
                        .withDescription("no handler of binding " + event.getName())
                        .asRuntimeException())
                .handler()
                .accept(event.getData().toByteArray());
        answer(response, BindingEventResponse.getDefaultInstance());
    }

    private static <T> void answer(StreamObserver<T> response, T message) {
        response.onNext(message);
        response.onCompleted();
    }
}
