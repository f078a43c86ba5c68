package com.example.shop.order;

/** Reminds the service, whatever happens to this process, to announce what is still pending. */
public interface Announcements {

    /** From soon on, and again and again, {@link OrderAnnouncer#announcePending} is called for the order. */
    void schedule(String orderId);

    /** Nothing is left to announce. */
    void cancel(String orderId);
}
