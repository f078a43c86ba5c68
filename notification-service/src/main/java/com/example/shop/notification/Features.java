package com.example.shop.notification;

/** The features that can be switched on and off while the service runs. */
public interface Features {

    /** Returns whether a language model writes the first paragraph of the mails. */
    boolean wordedByModel();
}
