package com.example.shop.notification;

/** Encrypts the personal data of a mail before it is stored. */
public interface MailEncryption {

    EncryptedMail encrypt(Mail mail);

    /**
     * Decrypts a mail, also one that was encrypted with an earlier key.
     *
     * @throws UnreadableMail if the mail was damaged or tampered with, or if its key does not exist any more
     */
    Mail decrypt(EncryptedMail encrypted);
}
