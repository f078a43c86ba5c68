package com.example.shop.notification.cryptography;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.notification.EncryptedMail;
import com.example.shop.notification.Mail;
import com.example.shop.notification.MailEncryption;
import com.example.shop.notification.NotificationProperties;
import com.example.shop.notification.NotificationProperties.Keys;
import com.example.shop.notification.UnreadableMail;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.DecryptRequestAlpha1;
import io.dapr.client.domain.EncryptRequestAlpha1;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Encrypts addresses with the public key of an RSA key pair, and texts with a symmetric key. Properties contain the
 * names of the two keys. An encrypted text contains the name of its key, so it can still be decrypted after the
 * properties name another key.
 *
 * <p>Each text begins with the id of its order before it is encrypted. Encryption alone would not detect that the
 * address of one customer was copied into the record of another, or that everything after the header was removed: Dapr
 * decrypts that to an empty text.
 */
@Component
class CryptographyMailEncryption implements MailEncryption {

    private static final String COMPONENT = "cryptostore";

    private final DaprPreviewClient dapr;
    private final Keys keys;

    CryptographyMailEncryption(DaprPreviewClient dapr, NotificationProperties properties) {
        this.dapr = dapr;
        this.keys = properties.keys();
    }

    private String encrypt(String orderId, String text, String key, String algorithm) {
        var plain = Flux.just((orderId + "\n" + text).getBytes(UTF_8));
        var encrypted = dapr.encrypt(new EncryptRequestAlpha1(COMPONENT, plain, key, algorithm));
        return Base64.getEncoder().encodeToString(collect(encrypted));
    }

    private String decrypt(String orderId, String text) {
        var encrypted = Flux.just(Base64.getDecoder().decode(text));
        var decrypted = dapr.decrypt(new DecryptRequestAlpha1(COMPONENT, encrypted));
        var plain = new String(collect(decrypted), UTF_8);
        if (!plain.startsWith(orderId + "\n")) {
            throw new IllegalArgumentException("it does not belong to this order");
        }
        return plain.substring(orderId.length() + 1);
    }

    @Override
    @RecordJourneyStep(block = BuildingBlock.CRYPTOGRAPHY, text = "Encrypted the recipient's address and the mail")
    public EncryptedMail encrypt(Mail mail) {
        var orderId = mail.orderId();
        var recipient = encrypt(orderId, mail.recipient(), keys.recipients(), "RSA-OAEP-256");
        var document = encrypt(orderId, mail.subject() + "\n" + mail.text(), keys.documents(), "A256KW");
        return new EncryptedMail(orderId, recipient, document);
    }

    @Override
    public Mail decrypt(EncryptedMail mail) {
        var orderId = mail.orderId();
        try {
            var document = decrypt(orderId, mail.document()).split("\n", 2);
            return new Mail(orderId, decrypt(orderId, mail.recipient()), document[0], document[1]);
        } catch (IllegalArgumentException e) {
            throw new UnreadableMail(orderId, e);
        } catch (DaprException e) {
            throw isTransient(Status.fromThrowable(e)) ? e : new UnreadableMail(orderId, e);
        }
    }

    /**
     * INTERNAL is also the status of a broken connection. Only the text shows that the sidecar reported a failed
     * operation.
     */
    private static boolean isTransient(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED -> true;
            case INTERNAL -> !String.valueOf(status.getDescription()).startsWith("failed to perform operation");
            default -> false;
        };
    }

    private static byte[] collect(Flux<byte[]> chunks) {
        return chunks.collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray)
                .blockOptional()
                .orElseThrow();
    }
}
