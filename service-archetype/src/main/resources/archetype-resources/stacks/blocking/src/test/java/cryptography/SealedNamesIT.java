package ${package}.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ${package}.ServiceTest;
import com.example.shop.dapr.cryptography.CryptographyFailed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SealedNamesIT {

    @Autowired
    private SealedNames names;

    @Test
    void opensWhatItSealed() {
        var sealed = names.seal("Ada Lovelace");

        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ada");
        assertThat(names.open(sealed)).isEqualTo("Ada Lovelace");
    }

    @Test
    void doesNotOpenWhatWasTamperedWith() {
        var sealed = Base64.getDecoder().decode(names.seal("Ada Lovelace"));
        sealed[sealed.length - 1] ^= 1;

        assertThatExceptionOfType(CryptographyFailed.class)
                .isThrownBy(() -> names.open(Base64.getEncoder().encodeToString(sealed)));
    }
}
