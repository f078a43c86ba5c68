package com.example.shop.workflow.personaldata.cryptography;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.ANNOUNCE_CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.Customer;
import com.example.shop.model.OrderPlaced;
import com.example.shop.model.PaymentToken;
import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.Orders;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.personaldata.PersonalData;
import com.example.shop.workflow.personaldata.PersonalDataEncryption;
import io.dapr.exceptions.DaprException;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class CryptographyPersonalDataEncryptionIT {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}");

    private final String orderId = UUID.randomUUID().toString();
    private final Customer customer = new Customer("Customer " + orderId, orderId + "@mail.example.com");
    private final PaymentToken token = new PaymentToken("tok_" + orderId);
    private final PersonalData data = new PersonalData(orderId, customer, token);

    @Autowired
    private PersonalDataEncryption encryption;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private FulfilmentControl control;

    @BeforeAll
    static void startInventoryService() {
        FakeInventoryService.current();
    }

    @Test
    void decryptsWhatItEncrypted() {
        var encrypted = encryption.encrypt(data);

        assertThat(encryption.decrypt(orderId, encrypted)).isEqualTo(data);
    }

    @Test
    void anEncryptedTextNamesItsKeyAndContainsNoPersonalData() {
        var decoded = new String(Base64.getDecoder().decode(encryption.encrypt(data)), StandardCharsets.ISO_8859_1);

        assertThat(decoded).contains("fulfilments-1.json").doesNotContain(orderId, "mail.example.com", "tok_");
    }

    @Test
    void aTextOfAnotherOrderIsRefused() {
        var encrypted = encryption.encrypt(data);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> encryption.decrypt("another-order", encrypted))
                .withMessageContaining("another-order");
    }

    @Test
    void aDamagedTextIsRefused() {
        var bytes = Base64.getDecoder().decode(encryption.encrypt(data));
        bytes[bytes.length - 1] ^= 1;
        var damaged = Base64.getEncoder().encodeToString(bytes);

        assertThatExceptionOfType(DaprException.class).isThrownBy(() -> encryption.decrypt(orderId, damaged));
    }

    /** Reads the files of the database: they contain also what was deleted. Dapr stores a history in Base64. */
    @Test
    void theStoreOfTheWorkflowContainsNoPersonalDataOfAFulfilledOrder() throws IOException {
        fulfilments.start(placed());
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
                .until(() -> "confirmed".equals(control.find(orderId).step()));

        assertThat(storedBytes())
                .contains(orderId, ANNOUNCE_CONFIRMATION)
                .doesNotContain(customer.name(), customer.email(), token.value());
    }

    private OrderPlaced placed() {
        var example = order(orderId, token.value(), line("kettle", 1));
        return new OrderPlaced(orderId, customer, example.lines(), Orders.euros(3998), token, example.at());
    }

    private static String storedBytes() throws IOException {
        try (var files =
                Files.list(LocalDapr.current().infrastructure().workspace().data())) {
            return files.filter(file -> file.getFileName().toString().startsWith("workflow-service.db"))
                    .map(CryptographyPersonalDataEncryptionIT::bytes)
                    .map(bytes -> bytes + decoded(bytes))
                    .collect(Collectors.joining());
        }
    }

    /** A value may follow its key without a gap, so this decodes from each of the first four characters. */
    private static String decoded(String bytes) {
        return BASE64.matcher(bytes)
                .results()
                .map(MatchResult::group)
                .flatMap(text -> IntStream.range(0, 4).mapToObj(start -> decoded(text, start)))
                .collect(Collectors.joining());
    }

    private static String decoded(String text, int start) {
        var end = text.length() - (text.length() - start) % 4;
        var decoded = Base64.getDecoder().decode(text.substring(start, end));
        return new String(decoded, StandardCharsets.ISO_8859_1);
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
