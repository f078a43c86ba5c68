package ${package}.cryptography;

import com.example.shop.dapr.cryptography.Cryptography;
import com.example.shop.dapr.cryptography.EncryptionKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Keeps names encrypted. What was sealed names its key, so it can be opened after another key took over. */
@Component
class SealedNames {

    private static final EncryptionKey KEY = new EncryptionKey("cryptostore", "recipients-1.pem", "RSA-OAEP-256");

    private final Cryptography cryptography;

    SealedNames(Cryptography cryptography) {
        this.cryptography = cryptography;
    }

    /** In Base64. */
    String seal(String name) {
        return Base64.getEncoder().encodeToString(cryptography.encrypt(KEY, name.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws com.example.shop.dapr.cryptography.CryptographyFailed if it was tampered with */
    String open(String sealed) {
        var name = cryptography.decrypt(KEY.component(), Base64.getDecoder().decode(sealed));
        return new String(name, StandardCharsets.UTF_8);
    }
}
