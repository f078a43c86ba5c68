package com.example.grpcservice.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.grpcservice.ServiceTest;
import io.dapr.exceptions.DaprException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class EncryptedNamesIT {

    @Autowired
    private EncryptedNames names;

    @Test
    void decryptsWhatItEncrypted() {
        var encrypted = names.encrypt("Ada Lovelace");

        assertThat(new String(Base64.getDecoder().decode(encrypted), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ada");
        assertThat(names.decrypt(encrypted)).isEqualTo("Ada Lovelace");
    }

    @Test
    void refusesAnEncryptedTextThatWasChanged() {
        var encrypted = Base64.getDecoder().decode(names.encrypt("Ada Lovelace"));
        encrypted[encrypted.length - 1] ^= 1;

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> names.decrypt(Base64.getEncoder().encodeToString(encrypted)));
    }
}
