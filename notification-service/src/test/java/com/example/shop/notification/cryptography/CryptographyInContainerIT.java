package com.example.shop.notification.cryptography;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.cryptography.Cryptography;
import com.example.shop.dapr.cryptography.CryptographyAutoConfiguration;
import com.example.shop.dapr.cryptography.EncryptionKey;
import com.example.shop.dapr.testcontainers.SidecarContainer;
import com.example.shop.local.junit.OnContainers;
import io.dapr.testcontainers.DaprContainer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.context.ImportTestcontainers;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.testcontainers.images.builder.Transferable;

/** The shortest way to a block on Testcontainers: a sidecar with the one component that ships, and what that one reads. */
@OnContainers
@SpringBootTest(classes = CryptographyAutoConfiguration.class)
@EnableAutoConfiguration
@AutoConfigureObservability(metrics = false) // as all tests of this JVM, or theirs would go untraced
@ImportTestcontainers
class CryptographyInContainerIT {

    @ServiceConnection
    static final DaprContainer sidecar = new SidecarContainer(
                    "notification-service", Path.of("../components/cryptostore.yaml"))
            .withCopyToContainer(Transferable.of("""
                            {"kty": "oct", "k": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"}"""), "/data/keys/documents-1.json");

    @Test
    void decryptsWhatItHasEncrypted(@Autowired Cryptography cryptography) {
        var text = "Dear Ada".getBytes(StandardCharsets.UTF_8);

        var encrypted = cryptography.encrypt(new EncryptionKey("cryptostore", "documents-1.json", "A256KW"), text);

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("Ada");
        assertThat(cryptography.decrypt("cryptostore", encrypted)).isEqualTo(text);
    }
}
