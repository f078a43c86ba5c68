package com.example.shop.order;

/** Makes sure that an order which was stored is announced, also when this process ends before it has done so. */
public interface ScheduledAnnouncements {

    /** Calls {@link OrderAnnouncer#announcePending} for the order, first soon and then repeatedly, until it is cancelled. */
    void schedule(String orderId);

    /** Ends these calls, because nothing is left to announce. Does nothing where none are scheduled. */
    void cancel(String orderId);
}
