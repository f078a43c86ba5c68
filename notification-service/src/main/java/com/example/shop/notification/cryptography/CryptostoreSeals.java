package com.example.shop.notification.cryptography;

import com.example.shop.dapr.cryptography.Cryptography;
import com.example.shop.dapr.cryptography.CryptographyFailed;
import com.example.shop.dapr.cryptography.EncryptionKey;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.notification.Mail;
import com.example.shop.notification.NotificationProperties;
import com.example.shop.notification.SealedMail;
import com.example.shop.notification.Seals;
import com.example.shop.notification.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Seals with two keys of {@code cryptostore}: addresses with an RSA key, whose public half is enough to seal, and texts
 * with a symmetric one. Which keys is a setting; what was sealed before names its own.
 *
 * <p>Whatever is sealed begins with the id of its order. Encryption alone would not notice that one customer's address
 * was put into another's record, nor that all was cut off behind the header: Dapr decrypts that to nothing.
 */
@Component
class CryptostoreSeals implements Seals {

    private static final String COMPONENT = "cryptostore";

    private final Cryptography cryptography;
    private final Journey journey;
    private final EncryptionKey recipients;
    private final EncryptionKey documents;

    CryptostoreSeals(Cryptography cryptography, Journey journey, NotificationProperties properties) {
        this.cryptography = cryptography;
        this.journey = journey;
        this.recipients = new EncryptionKey(COMPONENT, properties.keys().recipients(), "RSA-OAEP-256");
        this.documents = new EncryptionKey(COMPONENT, properties.keys().documents(), "A256KW");
    }

    @Override
    public SealedMail seal(Mail mail) {
        var orderId = mail.orderId();
        var sealed = new SealedMail(
                orderId,
                seal(recipients, orderId, mail.recipient()),
                seal(documents, orderId, mail.subject() + "\n" + mail.text()));
        journey.record(
                orderId,
                BuildingBlock.CRYPTOGRAPHY,
                "Encrypted the recipient's address with the key " + recipients.name());
        return sealed;
    }

    @Override
    public Mail open(SealedMail sealed) {
        var orderId = sealed.orderId();
        try {
            var document = open(orderId, sealed.document()).split("\n", 2);
            return new Mail(orderId, open(orderId, sealed.recipient()), document[0], document[1]);
        } catch (CryptographyFailed | IllegalArgumentException e) {
            throw new Unreadable(orderId, e);
        }
    }

    private String seal(EncryptionKey key, String orderId, String text) {
        var encrypted = cryptography.encrypt(key, (orderId + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(encrypted);
    }

    private String open(String orderId, String sealed) {
        var decrypted = cryptography.decrypt(COMPONENT, Base64.getDecoder().decode(sealed));
        var plain = new String(decrypted, StandardCharsets.UTF_8);
        if (!plain.startsWith(orderId + "\n")) {
            throw new IllegalArgumentException("it does not belong to this order");
        }
        return plain.substring(orderId.length() + 1);
    }
}
