package com.example.shop.notification;

/** Does not encrypt, for tests without a sidecar. */
class PlainTextMailEncryption implements MailEncryption {

    @Override
    public EncryptedMail encrypt(Mail mail) {
        return new EncryptedMail(mail.orderId(), mail.recipient(), mail.subject() + "\n" + mail.text());
    }

    @Override
    public Mail decrypt(EncryptedMail encrypted) {
        var document = encrypted.document().split("\n", 2);
        return new Mail(encrypted.orderId(), encrypted.recipient(), document[0], document[1]);
    }
}
