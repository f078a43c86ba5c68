package com.example.shop.notification;

/** Keeps what is personal in a mail secret from whoever reads the state store. */
public interface MailEncryption {

    EncryptedMail encrypt(Mail mail);

    /**
     * Decrypts a mail, also one that was encrypted with an earlier key.
     *
     * @throws UnreadableMail if it was damaged or tampered with, or if its key is gone
     */
    Mail decrypt(EncryptedMail encrypted);
}
