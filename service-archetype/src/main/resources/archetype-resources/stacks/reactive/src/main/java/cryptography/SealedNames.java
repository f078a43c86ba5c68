package ${package}.cryptography;

import com.example.shop.dapr.cryptography.CryptographyFailed;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.DecryptRequestAlpha1;
import io.dapr.client.domain.EncryptRequestAlpha1;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps names encrypted. What was sealed names its key, so it can be opened after another key took over. */
@Component
class SealedNames {

    private static final String COMPONENT = "cryptostore";

    private final DaprPreviewClient client;

    SealedNames(DaprPreviewClient client) {
        this.client = client;
    }

    /** In Base64. */
    Mono<String> seal(String name) {
        var plain = Flux.just(name.getBytes(StandardCharsets.UTF_8));
        var request = new EncryptRequestAlpha1(COMPONENT, plain, "recipients-1.pem", "RSA-OAEP-256");
        return whole(client.encrypt(request)).map(Base64.getEncoder()::encodeToString);
    }

    /** Fails with {@link CryptographyFailed} if it was tampered with. */
    Mono<String> open(String sealed) {
        var encrypted = Flux.just(Base64.getDecoder().decode(sealed));
        return whole(client.decrypt(new DecryptRequestAlpha1(COMPONENT, encrypted)))
                .map(name -> new String(name, StandardCharsets.UTF_8))
                .onErrorMap(failure -> new CryptographyFailed("Decryption by " + COMPONENT, failure));
    }

    private static Mono<byte[]> whole(Flux<byte[]> parts) {
        return parts.collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray);
    }
}
