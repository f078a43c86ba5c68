package com.example.shop.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.model.Customer;
import com.example.shop.model.RejectionReason;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextsTests {

    private final Customer ada = new Customer("Ada", "ada@example.com");
    private Optional<String> words = Optional.empty();
    private boolean wordedByModel = true;
    private final MailTexts texts = new MailTexts((orderId, facts) -> words, () -> wordedByModel);

    @Test
    void containsThePaidAmount() {
        var mail = texts.confirmation(OutcomeExamples.confirmed("order-1", ada));

        assertThat(mail.recipient()).isEqualTo("ada@example.com");
        assertThat(mail.subject()).isEqualTo("Your order order-1 is confirmed");
        assertThat(mail.text()).startsWith("Dear Ada,").contains("order-1", "39.98 EUR");
    }

    @Test
    void containsTheReasonOfARejection() {
        var mail = texts.rejection(
                OutcomeExamples.rejected("order-1", ada, RejectionReason.OUT_OF_STOCK, "Cup: 2 ordered, 1 left"));

        assertThat(mail.subject()).contains("could not fulfil", "order-1");
        assertThat(mail.text()).contains("run out", "Cup: 2 ordered, 1 left", "paid nothing");
    }

    @Test
    void beginsWithTheTextOfTheModelAndContainsTheFacts() {
        words = Optional.of("How lovely.");

        assertThat(texts.confirmation(OutcomeExamples.confirmed("order-1", ada)).text())
                .startsWith("Dear Ada,\n\nHow lovely.\n\n")
                .contains("39.98 EUR", "order-1");
    }

    @Test
    void sendsTheModelNoNameNoAmountAndNoId() {
        var outcomes = new ArrayList<String>();
        var recordingTexts = new MailTexts(
                (orderId, outcome) -> {
                    outcomes.add(outcome);
                    return Optional.empty();
                },
                () -> true);

        recordingTexts.confirmation(OutcomeExamples.confirmed("order-1", ada));
        recordingTexts.rejection(
                OutcomeExamples.rejected("order-1", ada, RejectionReason.OUT_OF_STOCK, "Cup: 2 ordered, 1 left"));

        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> assertThat(outcome)
                .doesNotContain("Ada", "@", "order-1")
                .doesNotContainPattern("\\d"));
    }

    @Test
    void asksNoModelIfTheFeatureIsOff() {
        words = Optional.of("How lovely.");
        wordedByModel = false;

        assertThat(texts.confirmation(OutcomeExamples.confirmed("order-1", ada)).text())
                .contains("Thank you for your order order-1.");
    }

    @ParameterizedTest
    @EnumSource
    void hasATextForEveryReason(RejectionReason reason) {
        assertThat(texts.rejection(OutcomeExamples.rejected("order-1", ada, reason, "detail"))
                        .text())
                .doesNotContain(reason.name());
    }

    @Test
    void showsNothingPersonalInLogs() {
        assertThat(texts.confirmation(OutcomeExamples.confirmed("order-1", ada)))
                .hasToString("Mail[orderId=order-1]");
    }
}
