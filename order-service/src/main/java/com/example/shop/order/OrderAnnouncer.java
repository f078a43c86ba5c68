package com.example.shop.order;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.model.OrderPlaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Announces every order that was stored, and none that was not.
 *
 * <pre>
 *   prepare ── store order + pending event ── announce ── remove the pending event, cancel the scheduled call
 *      │                                          │
 *      └── scheduled call, until it is cancelled ─┴──► announcePending
 * </pre>
 *
 * <p>The order matters: a process that dies at any point leaves either nothing to announce or a scheduled call that
 * announces it.
 */
@Service
public class OrderAnnouncer {

    private static final Logger log = LoggerFactory.getLogger(OrderAnnouncer.class);

    private final Orders orders;
    private final PendingEvents pending;
    private final OrderEvents events;
    private final ScheduledAnnouncements announcements;
    private final Journey journey;

    OrderAnnouncer(
            Orders orders, PendingEvents pending, OrderEvents events, ScheduledAnnouncements announcements, Journey journey) {
        this.orders = orders;
        this.pending = pending;
        this.events = events;
        this.announcements = announcements;
        this.journey = journey;
    }

    /** Before the order is stored. If this fails the order must not be stored. */
    void prepare(String orderId) {
        announcements.schedule(orderId);
    }

    /** Once the order is stored. Does not throw: the customer has an order, and the scheduled call remains. */
    void announce(OrderPlaced event) {
        try {
            publish(event);
        } catch (RuntimeException e) {
            log.warn("Order {} is stored, the scheduled call will announce it: {}", event.orderId(), e.toString());
        }
    }

    /** The order was not stored after all. */
    void abandon(String orderId) {
        try {
            announcements.cancel(orderId);
        } catch (RuntimeException e) {
            log.warn(
                    "The scheduled calls for order {}, which was not stored, end by themselves: {}",
                    orderId,
                    e.toString());
        }
    }

    /** Publishes what is stored and not yet published. If it throws, it is called again later. */
    public void announcePending(String orderId) {
        pending.find(orderId).ifPresentOrElse(this::publish, () -> cancelIfStored(orderId));
    }

    private void publish(OrderPlaced event) {
        events.publish(event);
        journey.record(event.orderId(), BuildingBlock.PUBSUB, "Published OrderPlaced to the topic orders");
        pending.remove(event.orderId());
        announcements.cancel(event.orderId());
    }

    /** An order that is not there may be about to be stored, so the scheduled calls go on. */
    private void cancelIfStored(String orderId) {
        orders.find(orderId).ifPresent(stored -> announcements.cancel(stored.id()));
    }
}
