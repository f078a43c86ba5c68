package com.example.shop.notification;

/** Keeps what is personal in a mail from whoever reads the state store. */
public interface Seals {

    SealedMail seal(Mail mail);

    /**
     * What was sealed, also by an earlier key.
     *
     * @throws Unreadable if it was damaged or tampered with, or its key is gone
     */
    Mail open(SealedMail sealed);
}
