package com.example.shop.workflow.approval.configuration;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.infrastructure.LiveSettings;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderRejected;
import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.ReceivedEvents;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.approval.ApprovalThreshold;
import com.example.shop.workflow.approval.Approvals;
import com.example.shop.workflow.approval.NotWaitingForApproval;
import com.example.shop.workflow.fulfilment.Fulfilments;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order over 39.98 EUR is a large one as soon as the threshold says so. */
@WorkflowServiceTest
class ConfigurationApprovalThresholdIT {

    private static final String KEY = "approval-threshold";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final LiveSettings settings = LocalDapr.current().infrastructure().settings();
    private final FakeInventoryService inventory = FakeInventoryService.current();
    private final ReceivedEvents heard = ReceivedEvents.current();
    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private ApprovalThreshold threshold;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private Approvals approvals;

    @BeforeEach
    void lowerTheThreshold() {
        settings.set(KEY, "20");
        awaitThreshold("20", Duration.ofSeconds(2));
    }

    @AfterEach
    void raiseTheThreshold() {
        settings.set(KEY, "5000");
        awaitThreshold("5000", Duration.ofSeconds(10));
    }

    @Test
    void aLargeOrderGoesOnOnceItIsApproved() {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));

        decide(true);

        await().atMost(TIMEOUT)
                .until(() -> !heard.about(orderId, OrderConfirmed.TYPE).isEmpty());
    }

    @Test
    void aLargeOrderThatIsRefusedIsGivenBack() {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));

        decide(false);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(heard.about(orderId, OrderRejected.TYPE))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.path("data").path("reason").asText()).isEqualTo("NOT_APPROVED")));
        assertThat(inventory.calls(orderId)).endsWith("DELETE kettle");
    }

    @Test
    void nobodyDecidesAboutAnOrderThatDoesNotWait() {
        assertThatExceptionOfType(NotWaitingForApproval.class).isThrownBy(() -> approvals.decide(orderId, true));
    }

    @Test
    void aBadValueKeepsTheOldOne() {
        settings.set(KEY, "a lot");
        settings.set(KEY, "-5");
        settings.set(KEY, "19.999");
        settings.set(KEY, "25.50"); // changes are heard in their order

        awaitThreshold("25.50", Duration.ofSeconds(2));
    }

    private void decide(boolean approved) {
        await().atMost(TIMEOUT)
                .ignoreException(NotWaitingForApproval.class)
                .untilAsserted(() -> approvals.decide(orderId, approved));
    }

    private void awaitThreshold(String expected, Duration atMost) {
        await().atMost(atMost).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(threshold.current())
                .isEqualByComparingTo(new BigDecimal(expected)));
    }
}
