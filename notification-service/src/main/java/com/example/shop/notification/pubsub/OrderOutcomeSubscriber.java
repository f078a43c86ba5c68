package com.example.shop.notification.pubsub;

import com.example.shop.dapr.pubsub.SubscriberResponse;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.OrderRejected;
import com.example.shop.notification.NotificationInProgress;
import com.example.shop.notification.NotificationService;
import com.example.shop.notification.UndeliverableMail;
import io.dapr.Rule;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Subscribes to the outcome of orders. Dapr may deliver the same event again, and delivers it again if a method throws
 * an exception.
 */
@RestController
class OrderOutcomeSubscriber {

    private static final Logger log = LoggerFactory.getLogger(OrderOutcomeSubscriber.class);
    private static final String PUBSUB = "pubsub";
    private final NotificationService notificationService;

    OrderOutcomeSubscriber(NotificationService notificationService) {
        this.notificationService = notificationService;
    }

    @Topic(
            name = OrderEvent.TOPIC,
            pubsubName = PUBSUB,
            deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC,
            rule = @Rule(match = "event.type == '" + OrderConfirmed.TYPE + "'", priority = 1))
    @PostMapping("/events/order-confirmed")
    SubscriberResponse onConfirmed(@RequestBody CloudEvent<OrderConfirmed> event) {
        return respond(() -> notificationService.on(event.getData()));
    }

    @Topic(
            name = OrderEvent.TOPIC,
            pubsubName = PUBSUB,
            deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC,
            rule = @Rule(match = "event.type == '" + OrderRejected.TYPE + "'", priority = 2))
    @PostMapping("/events/order-rejected")
    SubscriberResponse onRejected(@RequestBody CloudEvent<OrderRejected> event) {
        return respond(() -> notificationService.on(event.getData()));
    }

    /** The default route. Without one the sidecar would send each event that no rule matches to the dead letters. */
    @Topic(name = OrderEvent.TOPIC, pubsubName = PUBSUB, deadLetterTopic = OrderEvent.DEAD_LETTER_TOPIC)
    @PostMapping("/events/order-other")
    SubscriberResponse onOther() {
        return SubscriberResponse.success();
    }

    private static SubscriberResponse respond(Runnable notification) {
        try {
            notification.run();
            return SubscriberResponse.success();
        } catch (NotificationInProgress e) {
            log.info("{}, so the event must be delivered again later", e.getMessage());
            return SubscriberResponse.retry();
        } catch (UndeliverableMail e) {
            log.error("{}", e.getMessage());
            return SubscriberResponse.drop();
        }
    }
}
