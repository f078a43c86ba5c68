package com.example.reactiveservice.cryptography;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.DecryptRequestAlpha1;
import io.dapr.client.domain.EncryptRequestAlpha1;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Encrypts names. The encrypted text contains the name of its key, so the key for new texts can be replaced. */
@Component
class EncryptedNames {

    private static final String COMPONENT = "cryptostore";

    private final DaprPreviewClient dapr;

    EncryptedNames(DaprPreviewClient dapr) {
        this.dapr = dapr;
    }

    /** Returns Base64. */
    Mono<String> encrypt(String name) {
        var plain = Flux.just(name.getBytes(UTF_8));
        var request = new EncryptRequestAlpha1(COMPONENT, plain, "recipients-1.pem", "RSA-OAEP-256");
        return join(dapr.encrypt(request)).map(Base64.getEncoder()::encodeToString);
    }

    /** Fails with a {@link io.dapr.exceptions.DaprException} if the encrypted text was changed, or its key is missing. */
    Mono<String> decrypt(String encrypted) {
        var request = new DecryptRequestAlpha1(
                COMPONENT, Flux.just(Base64.getDecoder().decode(encrypted)));
        return join(dapr.decrypt(request)).map(name -> new String(name, UTF_8));
    }

    private static Mono<byte[]> join(Flux<byte[]> parts) {
        return parts.collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray);
    }
}
