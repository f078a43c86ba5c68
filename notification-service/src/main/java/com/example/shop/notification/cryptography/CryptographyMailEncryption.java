package com.example.shop.notification.cryptography;

import com.example.shop.dapr.cryptography.Cryptography;
import com.example.shop.dapr.cryptography.CryptographyFailed;
import com.example.shop.dapr.cryptography.EncryptionKey;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.notification.Mail;
import com.example.shop.notification.NotificationProperties;
import com.example.shop.notification.EncryptedMail;
import com.example.shop.notification.MailEncryption;
import com.example.shop.notification.UnreadableMail;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Encrypts with two keys of {@code cryptostore}: addresses with an RSA key, whose public half is enough to encrypt, and texts
 * with a symmetric one. Which keys is a setting; what was encrypted before names its own.
 *
 * <p>Whatever is encrypted begins with the id of its order. Encryption alone would not notice that one customer's address
 * was put into another's record, nor that all was cut off behind the header: Dapr decrypts that to nothing.
 */
@Component
class CryptographyMailEncryption implements MailEncryption {

    private static final String COMPONENT = "cryptostore";

    private final Cryptography cryptography;
    private final Journey journey;
    private final EncryptionKey recipients;
    private final EncryptionKey documents;

    CryptographyMailEncryption(Cryptography cryptography, Journey journey, NotificationProperties properties) {
        this.cryptography = cryptography;
        this.journey = journey;
        this.recipients = new EncryptionKey(COMPONENT, properties.keys().recipients(), "RSA-OAEP-256");
        this.documents = new EncryptionKey(COMPONENT, properties.keys().documents(), "A256KW");
    }

    @Override
    public EncryptedMail encrypt(Mail mail) {
        var orderId = mail.orderId();
        var encrypted = new EncryptedMail(
                orderId,
                encrypt(recipients, orderId, mail.recipient()),
                encrypt(documents, orderId, mail.subject() + "\n" + mail.text()));
        journey.record(
                orderId,
                BuildingBlock.CRYPTOGRAPHY,
                "Encrypted the recipient's address with the key " + recipients.name());
        return encrypted;
    }

    @Override
    public Mail decrypt(EncryptedMail encrypted) {
        var orderId = encrypted.orderId();
        try {
            var document = decrypt(orderId, encrypted.document()).split("\n", 2);
            return new Mail(orderId, decrypt(orderId, encrypted.recipient()), document[0], document[1]);
        } catch (CryptographyFailed | IllegalArgumentException e) {
            throw new UnreadableMail(orderId, e);
        }
    }

    private String encrypt(EncryptionKey key, String orderId, String text) {
        var encrypted = cryptography.encrypt(key, (orderId + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(encrypted);
    }

    private String decrypt(String orderId, String encrypted) {
        var decrypted = cryptography.decrypt(COMPONENT, Base64.getDecoder().decode(encrypted));
        var plain = new String(decrypted, StandardCharsets.UTF_8);
        if (!plain.startsWith(orderId + "\n")) {
            throw new IllegalArgumentException("it does not belong to this order");
        }
        return plain.substring(orderId.length() + 1);
    }
}
