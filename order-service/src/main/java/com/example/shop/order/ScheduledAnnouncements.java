package com.example.shop.order;

/** Makes sure that a stored order is announced, even if this process ends before it has announced the order. */
public interface ScheduledAnnouncements {

    /** Calls {@link OrderAnnouncer#announcePending} for the order, first soon and then repeatedly, until it is cancelled. */
    void schedule(String orderId);

    /** Ends these calls, because nothing is left to announce. Does nothing if none are scheduled. */
    void cancel(String orderId);
}
