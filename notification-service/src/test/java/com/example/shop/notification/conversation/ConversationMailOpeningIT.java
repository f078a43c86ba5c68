package com.example.shop.notification.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.dapr.client.ComponentFailed;
import com.example.shop.dapr.trace.TraceHeaders;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.infrastructure.ModelEndpoint;
import com.example.shop.model.Customer;
import com.example.shop.notification.FakeOrderService;
import com.example.shop.notification.MailOpening;
import com.example.shop.notification.NotificationProperties;
import com.example.shop.notification.NotificationProperties.Keys;
import com.example.shop.notification.NotificationService;
import com.example.shop.notification.NotificationServiceTest;
import com.example.shop.notification.OutcomeExamples;
import com.example.shop.notification.ReceivedMails;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.ConversationInputAlpha2;
import io.dapr.client.domain.ConversationMessageContent;
import io.dapr.client.domain.ConversationRequestAlpha2;
import io.dapr.client.domain.UserMessage;
import io.dapr.exceptions.DaprException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Uses Dapr's component for OpenAI, which calls a small deterministic model. */
@NotificationServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ConversationMailOpeningIT {

    private final ModelEndpoint model = LocalDapr.current().infrastructure().model();
    private final FakeOrderService orders = FakeOrderService.current();
    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private MailOpening wording;

    @Autowired
    private NotificationService notificationService;

    @Autowired
    private DaprPreviewClient client;

    @Autowired
    private OrderStatusTool tool;

    @Autowired
    private ObservationRegistry observations;

    @Autowired
    private TraceHeaders trace;

    @AfterEach
    void recover() {
        model.recover();
    }

    @Test
    void theModelCallsTheFunctionAndWritesTheText() {
        var before = model.requests().size();

        var words = wording.opening(orderId, "The order is on its way.");

        assertThat(words)
                .hasValue("Thank you for shopping with us. The order consists of: Kettle. Its status is CONFIRMED.");
        assertThat(orders.asked()).contains(orderId);
        var rounds = model.requests().subList(before, model.requests().size());
        assertThat(rounds).hasSize(2).allSatisfy(request -> {
            assertThat(request.path("temperature").asDouble()).isEqualTo(0.7);
            assertThat(roles(request)).startsWith("system", "user");
        });
        assertThat(roles(rounds.get(1))).containsExactly("system", "user", "assistant", "tool");
    }

    @Test
    void personalDataIsScrubbedFromTheRequest() {
        var before = model.requests().size();

        wording.opening(orderId, "Ada lives behind ada@example.com and pays with 4111 1111 1111 1111.");

        assertThat(model.requests().get(before).toString())
                .contains("lives behind <EMAIL_ADDRESS>", "pays with <CREDIT_CARD>")
                .doesNotContain("ada@example.com", "4111");
    }

    @Test
    void personalDataIsScrubbedFromTheResponseAndTheTextIsNotUsed() {
        model.sayNext("Write to eve@example.com for a refund.");

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();
    }

    @Test
    void theModelReceivesNoNameNoAddressNoIdAndNoAmount() {
        var before = model.requests().size();

        notificationService.on(OutcomeExamples.confirmed(orderId, new Customer("Ada", orderId + "@example.com")));

        assertThat(model.requests().subList(before, model.requests().size()))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.toString())
                        .contains("The order is paid")
                        .doesNotContain("Ada", "example.com", orderId, "39.98"));
    }

    @Test
    void theTraceContinuesInTheFunction() {
        var traceId = Observation.createNotStarted("delivery", observations).observe(() -> {
            wording.opening(orderId, "The order is on its way.");
            return trace.traceId().orElseThrow();
        });

        assertThat(orders.traceOf(orderId)).contains(traceId);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500})
    void withoutTheModelThereIsNoTextAndTheReasonIsLogged(int status, CapturedOutput output) {
        model.failNext(status);

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();
        assertThat(output).contains(orderId + " is sent without a text of openai: INTERNAL, status code: " + status);
    }

    /** The mail is sent before another replica could take over the claim. */
    @Test
    void theMailIsSentIfTheModelDoesNotRespond() {
        model.hangNext();

        var sent = CompletableFuture.runAsync(() -> notificationService.on(
                OutcomeExamples.confirmed(orderId, new Customer("Ada", orderId + "@example.com"))));

        assertThat(sent).succeedsWithin(Duration.ofSeconds(20));
        assertThat(ReceivedMails.of(orderId + "@example.com")).singleElement().satisfies(mail -> assertThat(
                        ReceivedMails.body(mail))
                .contains("Thank you for your order " + orderId));
    }

    @Test
    void aConversationThatTakesTooLongIsCancelled(CapturedOutput output) {
        model.hangNext();
        var withShortTimeout = new ConversationMailOpening(
                client,
                tool,
                new NotificationProperties(
                        Duration.ofSeconds(30), true, Duration.ofMillis(200), new Keys("recipients", "documents")));

        assertThat(withShortTimeout.opening(orderId, "The order is on its way."))
                .isEmpty();

        assertThat(output).contains(orderId + " is sent without a text of openai", "no text within PT0.2S");
    }

    @Test
    void theThirdRequestAllowsNoToolCall() {
        var before = model.requests().size();
        model.askForEver(true);

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();

        assertThat(model.requests().subList(before, model.requests().size()))
                .extracting(request -> request.path("tool_choice").asText())
                .containsExactly("auto", "auto", "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"See https://evil.example now", "See evil.example/now", "<b>bold</b>", "\u0007", " "})
    void aTextThatIsNotPlainIsNotUsed(String words) {
        model.sayNext(words);

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();
    }

    @Test
    void anUnknownComponentIsNamed() {
        var question = new ConversationInputAlpha2(
                List.of(new UserMessage(List.of(new ConversationMessageContent("Where is the order?")))));

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> client.converseAlpha2(
                                new ConversationRequestAlpha2("no-such-component", List.of(question)))
                        .block())
                .withMessageContaining("no-such-component")
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo("INVALID_ARGUMENT"));
    }

    @Test
    void aRequestWithoutMessagesIsRefused() {
        assertThatExceptionOfType(ComponentFailed.class)
                .isThrownBy(() -> client.converseAlpha2(new ConversationRequestAlpha2("openai", List.of()))
                        .block())
                .satisfies(e -> assertThat(e.component()).isEqualTo("openai"))
                .withMessageContaining("Inputs cannot be null or empty");
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedAndThereIsNoText() {
        assertThat(wording.opening(orderId, "word ".repeat(1024 * 1024))).isEmpty();
    }

    @Test
    void aVeryLongTextIsNotUsed() {
        model.sayNext("word ".repeat(1000));

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();
    }

    private static List<String> roles(JsonNode request) {
        return request.path("messages").findValuesAsText("role");
    }
}
