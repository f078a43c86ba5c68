package com.example.shop.notification.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.example.shop.local.junit.Threads;
import com.example.shop.notification.Mail;
import com.example.shop.notification.UndeliverableMail;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.InvokeBindingRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class EmailBindingMailerTests {

    private final DaprClient client = mock();
    private final EmailBindingMailer mailer = new EmailBindingMailer(client);

    @Test
    void sendsRecipientAndSubjectAndNoOtherMetadata() {
        when(client.invokeBinding(any(InvokeBindingRequest.class))).thenReturn(Mono.empty());

        mailer.send(new Mail("order-1", "ada@example.com", "Your order", "Dear Ada,\n\n<script>"));

        verify(client).invokeBinding(assertArg((InvokeBindingRequest request) -> {
            assertThat(request.getMetadata()).isEqualTo(Map.of("emailTo", "ada@example.com", "subject", "Your order"));
            assertThat(new String((byte[]) request.getData(), StandardCharsets.UTF_8))
                    .contains("<p>Dear Ada,</p>", "<p>&lt;script&gt;</p>");
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada@example.com;eve@example.com",
                "ada@example.com,eve@example.com",
                "ada@example.com\r\nBcc: eve@example.com",
                "ada@example.com\nBcc:eve@example.com",
                "Ada <ada@example.com>",
                "ada@example.com\0"
            })
    void refusesARecipientThatIsNotOnePlainAddress(String recipient) {
        assertThatExceptionOfType(UndeliverableMail.class)
                .isThrownBy(() -> mailer.send(new Mail("order-1", recipient, "Your order", "Dear Ada")))
                .withMessageContaining("order-1")
                .withMessageNotContaining("example.com");
        verifyNoInteractions(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Your order\r\nBcc: eve@example.com", "Your order\n", "Your\0order"})
    void refusesASubjectThatIsNotOneLine(String subject) {
        assertThatExceptionOfType(UndeliverableMail.class)
                .isThrownBy(() -> mailer.send(new Mail("order-1", "ada@example.com", subject, "Dear Ada")));
        verifyNoInteractions(client);
    }

    @Test
    void sendsOneMailAtATime() {
        var called = new AtomicInteger();
        var release = new CountDownLatch(1);
        when(client.invokeBinding(any(InvokeBindingRequest.class))).thenReturn(Mono.fromCallable(() -> {
            called.incrementAndGet();
            release.await();
            return null;
        }));

        var sent = CompletableFuture.allOf(sendInBackground("ada@example.com"), sendInBackground("bob@example.com"));

        await().until(() -> called.get() > 0);
        await().during(Duration.ofMillis(200)).until(() -> called.get() == 1);
        release.countDown();
        assertThat(sent).succeedsWithin(Duration.ofSeconds(20));
        assertThat(called).hasValue(2);
    }

    private CompletableFuture<Void> sendInBackground(String recipient) {
        return CompletableFuture.runAsync(
                () -> mailer.send(new Mail("order-1", recipient, "Your order", "Dear customer")),
                Threads.ONE_FOR_EACH_TASK);
    }
}
