package com.example.shop.notification.cryptography;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.testcontainers.SidecarContainer;
import com.example.shop.local.junit.OnContainers;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.DecryptRequestAlpha1;
import io.dapr.client.domain.EncryptRequestAlpha1;
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
import reactor.core.publisher.Flux;

/**
 * The shortest test of a block with Testcontainers: a sidecar with a component file of the suite and the key that the
 * component reads.
 */
@OnContainers
@SpringBootTest(classes = DaprClientAutoConfiguration.class)
@EnableAutoConfiguration
@AutoConfigureObservability(metrics = false) // All tests of this JVM need the same setting, or they have no traces.
@ImportTestcontainers
class CryptographyInContainerIT {

    @ServiceConnection
    static final DaprContainer sidecar = new SidecarContainer(
                    "notification-service", Path.of("../components/cryptostore.yaml"))
            .withCopyToContainer(Transferable.of("""
                            {"kty": "oct", "k": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"}"""), "/data/keys/documents-1.json");

    @Test
    void decryptsWhatItHasEncrypted(@Autowired DaprPreviewClient dapr) {
        var text = "Dear Ada".getBytes(StandardCharsets.UTF_8);

        var encrypted = CryptographyIT.collect(
                dapr.encrypt(new EncryptRequestAlpha1("cryptostore", Flux.just(text), "documents-1.json", "A256KW")));

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("Ada");
        assertThat(CryptographyIT.collect(dapr.decrypt(new DecryptRequestAlpha1("cryptostore", Flux.just(encrypted)))))
                .isEqualTo(text);
    }
}
