package com.example.shop.dapr.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class JobHandlersTests {

    private final Sweeper sweeper = new Sweeper();
    private JobHandlers handlers = handlers();

    @BeforeEach
    void registerHandlers() {
        handlers = handlers();
    }

    @Test
    void callsTheHandlerWithTheRestOfTheNameAndTheTypedPayload() {
        handlers.handle("deadline-order-1", json("{\"minutes\": 5}"));
        handlers.handle("sweep", json(""));

        assertThat(sweeper.calls).containsExactly("order-1 after 5 minutes", "sweep");
    }

    @Test
    void prefersTheLongerName() {
        handlers.handle("deadline-last-order-1", json(""));

        assertThat(sweeper.calls).containsExactly("last of order-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweeping", "deadline-", "deadline", "SWEEP", "unheard-of"})
    void anyOtherNameIsUnknown(String name) {
        assertThatExceptionOfType(UnknownJob.class)
                .isThrownBy(() -> handlers.handle(name, json("")))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "5", "{\"minutes\": \"many\"}", "{", "text"})
    void aPayloadOfAnotherTypeIsNamedAndNotShown(String payload) {
        assertThatExceptionOfType(BadJobPayload.class)
                .isThrownBy(() -> handlers.handle("deadline-order-1", json(payload)))
                .withMessage("The payload of job deadline-order-1 is no Deadline");
        assertThat(sweeper.calls).isEmpty();
    }

    @Test
    void whatAHandlerThrowsGoesOnToTheFailurePolicy() {
        assertThatIllegalStateException().isThrownBy(() -> handlers.handle("broken", json("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "a||b", "ä"})
    void noJobIsNamedWhatAPathCannotCarry(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Job.once(name, Instant.EPOCH));
    }

    @Test
    void aPeriodIsWrittenAsTheSchedulerReadsIt() {
        assertThat(Job.every(Duration.ofMinutes(5), "report").schedule()).isEqualTo("@every 5m");
        assertThat(Job.every(Duration.ofMillis(1500), "report").schedule()).isEqualTo("@every 1.5s");
        assertThat(Job.every(Duration.ofMinutes(90), "report").schedule()).isEqualTo("@every 1h30m");
    }

    private JobHandlers handlers() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sweeper", sweeper);
        beans.addBean("other", "no handler");
        return JobHandlers.of(beans, new ObjectMapper());
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static class Sweeper {

        private final List<String> calls = new ArrayList<>();

        @JobHandler("deadline-*")
        void on(String orderId, Deadline deadline) {
            calls.add(orderId + " after " + deadline.minutes() + " minutes");
        }

        @JobHandler("deadline-last-*")
        void onLast(String orderId) {
            calls.add("last of " + orderId);
        }

        @JobHandler("sweep")
        void sweep() {
            calls.add("sweep");
        }

        @JobHandler("broken")
        void fail() {
            throw new IllegalStateException("broken");
        }
    }

    record Deadline(int minutes) {}
}
