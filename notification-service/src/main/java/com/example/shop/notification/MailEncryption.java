package com.example.shop.notification;

/** Keeps what is personal in a mail from whoever reads the state store. */
public interface MailEncryption {

    EncryptedMail encrypt(Mail mail);

    /**
     * What was encrypted, also by an earlier key.
     *
     * @throws UnreadableMail if it was damaged or tampered with, or its key is gone
     */
    Mail decrypt(EncryptedMail encrypted);
}
