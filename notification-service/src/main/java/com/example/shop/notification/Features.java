package com.example.shop.notification;

/** What can be switched on and off while the service runs. */
public interface Features {

    /** Whether a language model words the beginnings of mails. */
    boolean wordedByModel();
}
