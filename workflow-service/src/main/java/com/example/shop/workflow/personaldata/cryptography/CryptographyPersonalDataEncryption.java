package com.example.shop.workflow.personaldata.cryptography;

import com.example.shop.workflow.personaldata.PersonalData;
import com.example.shop.workflow.personaldata.PersonalDataEncryption;
import com.example.shop.workflow.personaldata.PersonalDataProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.DecryptRequestAlpha1;
import io.dapr.client.domain.EncryptRequestAlpha1;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Encrypts the data as JSON with a symmetric key. The encrypted text contains the name of its key, so it can still be
 * decrypted after the property names another key.
 *
 * <p>The JSON contains the id of the order, because encryption alone would not detect that the text of one order was
 * copied to another.
 */
@Component
class CryptographyPersonalDataEncryption implements PersonalDataEncryption {

    private static final String COMPONENT = "cryptostore";
    private static final String ALGORITHM = "A256KW";

    private final DaprPreviewClient dapr;
    private final ObjectMapper json;
    private final String key;

    CryptographyPersonalDataEncryption(DaprPreviewClient dapr, ObjectMapper json, PersonalDataProperties properties) {
        this.dapr = dapr;
        this.json = json;
        this.key = properties.key();
    }

    @Override
    public String encrypt(PersonalData data) {
        var plain = Flux.just(bytes(data));
        var encrypted = dapr.encrypt(new EncryptRequestAlpha1(COMPONENT, plain, key, ALGORITHM));
        return Base64.getEncoder().encodeToString(collect(encrypted));
    }

    @Override
    public PersonalData decrypt(String orderId, String encrypted) {
        var text = Flux.just(Base64.getDecoder().decode(encrypted));
        var decrypted = dapr.decrypt(new DecryptRequestAlpha1(COMPONENT, text));
        var data = personalData(collect(decrypted));
        if (!data.orderId().equals(orderId)) {
            throw new IllegalArgumentException("The personal data do not belong to order " + orderId);
        }
        return data;
    }

    /** The answer arrives in chunks. */
    private static byte[] collect(Flux<byte[]> chunks) {
        return chunks.collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray)
                .blockOptional()
                .orElseThrow();
    }

    private byte[] bytes(PersonalData data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The message of the failure does not contain the text. */
    private PersonalData personalData(byte[] decrypted) {
        try {
            return json.readValue(decrypted, PersonalData.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("The decrypted text contains no personal data");
        }
    }
}
