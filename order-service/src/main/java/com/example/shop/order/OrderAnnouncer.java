package com.example.shop.order;

import com.example.shop.model.OrderPlaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Announces every stored order, and no order that was not stored.
 *
 * <pre>
 *   prepare ── store order + pending event ── announce ── remove the pending event, cancel the scheduled call
 *      │                                          │
 *      └── scheduled call, until it is cancelled ─┴──► announcePending
 * </pre>
 *
 * <p>The sequence is important: if the process ends at any point, either there is nothing to announce, or a scheduled
 * call announces it.
 */
@Service
public class OrderAnnouncer {

    private static final Logger log = LoggerFactory.getLogger(OrderAnnouncer.class);

    private final Orders orders;
    private final PendingEvents pending;
    private final OrderEvents events;
    private final ScheduledAnnouncements announcements;

    OrderAnnouncer(Orders orders, PendingEvents pending, OrderEvents events, ScheduledAnnouncements announcements) {
        this.orders = orders;
        this.pending = pending;
        this.events = events;
        this.announcements = announcements;
    }

    /** Is called before the order is stored. If this method throws, the order must not be stored. */
    void prepare(String orderId) {
        announcements.schedule(orderId);
    }

    /**
     * Is called after the order was stored. Does not throw, because the order exists and the scheduled call announces
     * it later.
     */
    void announce(OrderPlaced event) {
        try {
            publish(event);
        } catch (RuntimeException e) {
            log.warn("Order {} is stored, the scheduled call will announce it: {}", event.orderId(), e.toString());
        }
    }

    /** Is called if the order was not stored. */
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

    /**
     * Publishes the event if it is stored and not yet published. If this method throws, the job calls it again later.
     *
     * @param mayBeStoredLater false if so much time has passed that an order which is not found was never stored
     */
    public void announcePending(String orderId, boolean mayBeStoredLater) {
        pending.find(orderId).ifPresentOrElse(this::publish, () -> cancelIfDone(orderId, mayBeStoredLater));
    }

    /** Returns whether the event of a stored order is published. */
    boolean isAnnounced(String orderId) {
        return pending.find(orderId).isEmpty();
    }

    private void publish(OrderPlaced event) {
        events.publish(event);
        pending.remove(event.orderId());
        announcements.cancel(event.orderId());
    }

    /** An order that is not found may be stored in a moment, so its scheduled calls continue. */
    private void cancelIfDone(String orderId, boolean mayBeStoredLater) {
        if (!mayBeStoredLater || orders.find(orderId).isPresent()) {
            announcements.cancel(orderId);
        }
    }
}
