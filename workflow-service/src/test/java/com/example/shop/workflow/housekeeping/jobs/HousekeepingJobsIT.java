package com.example.shop.workflow.housekeeping.jobs;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.jobs.Job;
import com.example.shop.dapr.jobs.Jobs;
import com.example.shop.workflow.PlayedInventory;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.dock.DockSlots;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.fulfilment.UnknownFulfilment;
import com.example.shop.workflow.housekeeping.Archive;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@WorkflowServiceTest
@ExtendWith(OutputCaptureExtension.class)
class HousekeepingJobsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private Jobs jobs;

    @Autowired
    private DockSlots dock;

    @Autowired
    private Archive archive;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private FulfilmentControl control;

    @Autowired
    private InstantSource clock;

    @Autowired
    private MeterRegistry metrics;

    @BeforeAll
    static void startTheNeighbour() {
        PlayedInventory.current();
    }

    @AfterEach
    void asTheyAre() {
        jobs.schedule(Job.recurring("dock-load", "@every 5m"));
        jobs.schedule(Job.recurring("dock-plan", "0 0 6 * * 1-5"));
        jobs.schedule(Job.recurring("sweep", "@daily"));
    }

    @ParameterizedTest
    @CsvSource({"dock-load, @every 5m", "dock-plan, 0 0 6 * * 1-5", "sweep, @daily"})
    void areThereOnceTheAppIsReady(String name, String schedule) {
        assertThat(jobs.find(name)).map(Jobs.Scheduled::schedule).hasValue(schedule);
    }

    @Test
    void theDockIsMeasured() {
        dock.book(orderId);

        jobs.schedule(Job.once("dock-load", clock.instant()));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        metrics.get("shop.dock.booked").gauge().value())
                .isPositive()
                .isEqualTo(dock.booked(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
    }

    @Test
    void theDayIsPlanned(CapturedOutput output) {
        jobs.schedule(Job.once("dock-plan", clock.instant()));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(output).contains("Dock plan of "));
    }

    @Test
    void theSweepLeavesWhatIsNotOldEnough(CapturedOutput output) {
        fulfil();

        jobs.schedule(Job.once("sweep", clock.instant()));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(output).contains("Purged 0 workflows"));
        assertThat(control.find(orderId).state()).isEqualTo("COMPLETED");
    }

    @Test
    void whatIsOldEnoughIsForgottenButForItsHavingBeenThere() {
        fulfil();

        assertThat(archive.purgeEndedBefore(clock.instant().plus(PATIENCE))).isPositive();

        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.find(orderId));
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.find(orderId));
    }

    private void fulfil() {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
        await().atMost(PATIENCE).until(() -> control.find(orderId).state().equals("COMPLETED"));
    }
}
