package com.example.shop.order;

import com.example.shop.model.OrderPlaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Announces every order that was stored, and none that was not.
 *
 * <pre>
 *   prepare ── store order + pending event ── announce ── forget the pending event, cancel the reminder
 *      │                                          │
 *      └── reminder, while nobody cancels it ─────┴──► announcePending
 * </pre>
 *
 * <p>The order matters: a process that dies at any point leaves either nothing to announce or a reminder of it.
 */
@Service
public class OrderAnnouncer {

    private static final Logger log = LoggerFactory.getLogger(OrderAnnouncer.class);

    private final Orders orders;
    private final PendingEvents pending;
    private final OrderEvents events;
    private final Announcements reminders;

    OrderAnnouncer(Orders orders, PendingEvents pending, OrderEvents events, Announcements reminders) {
        this.orders = orders;
        this.pending = pending;
        this.events = events;
        this.reminders = reminders;
    }

    /** Before the order is stored. If this fails the order must not be stored. */
    void prepare(String orderId) {
        reminders.schedule(orderId);
    }

    /** Once the order is stored. Never fails: the customer has an order, and the reminder stands. */
    void announce(OrderPlaced event) {
        try {
            publish(event);
        } catch (RuntimeException e) {
            log.warn("Order {} is stored, its announcement is left to the reminder: {}", event.orderId(), e.toString());
        }
    }

    /** The order was not stored after all. */
    void abandon(String orderId) {
        try {
            reminders.cancel(orderId);
        } catch (RuntimeException e) {
            log.warn("The reminder of order {}, which was not stored, runs out by itself: {}", orderId, e.toString());
        }
    }

    /** Publishes what is stored and not yet published; the reminder calls it. Failing means: remind me again. */
    public void announcePending(String orderId) {
        pending.find(orderId).ifPresentOrElse(this::publish, () -> cancelIfStored(orderId));
    }

    private void publish(OrderPlaced event) {
        events.publish(event);
        pending.remove(event.orderId());
        reminders.cancel(event.orderId());
    }

    /** An order that is not there may be about to be stored, so the reminder stays. */
    private void cancelIfStored(String orderId) {
        orders.find(orderId).ifPresent(stored -> reminders.cancel(stored.id()));
    }
}
