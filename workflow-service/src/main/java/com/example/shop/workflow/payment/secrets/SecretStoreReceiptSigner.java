package com.example.shop.workflow.payment.secrets;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.secrets.Secret;
import com.example.shop.dapr.secrets.SecretStore;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.payment.PaymentRequest;
import com.example.shop.workflow.payment.ReceiptSigner;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs with the key {@value #KEY} of the secret store, without which the service does not start. */
@Component
class SecretStoreReceiptSigner implements ReceiptSigner {

    private static final String KEY = "payment-provider-key";
    private static final String ALGORITHM = "HmacSHA256";

    private final Secret key;

    SecretStoreReceiptSigner(SecretStore secrets) {
        this.key = secrets.require(KEY);
    }

    @Override
    @RecordJourneyStep(block = BuildingBlock.SECRETS, text = "Signed the receipt with the payment provider's key")
    public String sign(PaymentRequest payment) {
        return hmac("%s %s".formatted(payment.orderId(), payment.amount()));
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
