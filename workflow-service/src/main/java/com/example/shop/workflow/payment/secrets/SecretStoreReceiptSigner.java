package com.example.shop.workflow.payment.secrets;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.client.SidecarUnavailable;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.payment.PaymentRequest;
import com.example.shop.workflow.payment.ReceiptSigner;
import io.dapr.client.DaprClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs with the key {@value #KEY} of the secret store, without which the service does not start. */
@Component
class SecretStoreReceiptSigner implements ReceiptSigner {

    private static final String STORE = "secretstore";
    private static final String KEY = "payment-provider-key";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Waits for a sidecar that starts later than the service. */
    SecretStoreReceiptSigner(DaprClient dapr) {
        this.key = dapr.getSecret(STORE, KEY)
                .retryWhen(SidecarUnavailable.retryFor(Duration.ofSeconds(60)))
                .map(SecretStoreReceiptSigner::key)
                .block();
    }

    /** A store names the value by the key again, unless the secret has several values. */
    private static SecretKeySpec key(Map<String, String> secret) {
        var value = secret.getOrDefault(KEY, "");
        return new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    @RecordJourneyStep(block = BuildingBlock.SECRETS, text = "Signed the receipt with the payment provider's key")
    public String sign(PaymentRequest payment) {
        return hmac("%s %s".formatted(payment.orderId(), payment.amount()));
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
