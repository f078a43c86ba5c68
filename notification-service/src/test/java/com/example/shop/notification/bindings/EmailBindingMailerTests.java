package com.example.shop.notification.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as the binding returns them. */
class EmailBindingMailerTests {

    private static final String BINDING =
            "INTERNAL: error invoking output binding email: error from smtp binding, sending email failed: ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gomail: could not send email 1: 550 5.1.1 <ada@example.com>: Recipient address rejected",
                "gomail: could not send email 1: 554 5.7.1 rejected as spam",
                "gomail: could not send email 1: 552 5.3.4 Message size exceeds fixed limit",
                "gomail: could not send email 1: 501 Required syntax: 'RCPT TO:<email@host>'",
                "gomail: invalid address \"ada@@example.com\": mail: no angle-addr"
            })
    void whatTheServerRefusesForGoodIsNotSentAgain(String failure) {
        assertThat(EmailBindingMailer.refusal(BINDING + failure))
                .hasValueSatisfying(why -> assertThat(why).doesNotContain("ada", "example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dial tcp 127.0.0.1:25: connect: connection refused",
                "gomail: could not send email 1: 421 4.3.2 Service shutting down",
                "gomail: could not send email 1: 450 4.2.1 Mailbox busy",
                "gomail: could not send email 1: 452 4.5.5 550 mails are too many",
                "554 5.3.2 no service for now",
                "535 5.7.8 Authentication credentials invalid",
                "read tcp 127.0.0.1:5500->127.0.0.1:25: i/o timeout"
            })
    void whatMaySucceedLaterIsSentAgain(String failure) {
        assertThat(EmailBindingMailer.refusal(BINDING + failure)).isEmpty();
    }
}
