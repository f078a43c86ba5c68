package com.example.shop.workflow.housekeeping.jobs;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.dock.DockProperties;
import com.example.shop.workflow.dock.DockSlots;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.fulfilment.UnknownFulfilment;
import com.example.shop.workflow.housekeeping.Archive;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.GetJobRequest;
import io.dapr.client.domain.JobSchedule;
import io.dapr.client.domain.ScheduleJobRequest;
import io.dapr.exceptions.DaprException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@WorkflowServiceTest
@ExtendWith(OutputCaptureExtension.class)
class HousekeepingJobsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private DaprClient dapr;

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
    static void startInventoryService() {
        FakeInventoryService.current();
    }

    @AfterEach
    void asTheyAre() {
        schedule("dock-load", "@every 5m");
        schedule("dock-plan", "CRON_TZ=UTC 0 0 6 * * 1-5");
        schedule("sweep", "@daily");
    }

    @ParameterizedTest
    @CsvSource({"dock-load, @every 5m", "dock-plan, CRON_TZ=UTC 0 0 6 * * 1-5", "sweep, @daily"})
    void areThereOnceTheAppIsReady(String name, String schedule) {
        var job = dapr.getJob(new GetJobRequest(name)).block();
        assertThat(job.getSchedule().getExpression()).isEqualTo(schedule);
    }

    /** The scheduler has the database of time zones, also in an image without an operating system. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Pacific/Kiritimati", "America/Argentina/Buenos_Aires"})
    void theSchedulerKnowsTheZoneOfTheDock(String zone) {
        var plan = HousekeepingJobs.dockPlan(new DockProperties(ZoneId.of(zone)));

        dapr.scheduleJob(plan.setOverwrite(true)).block();

        var stored = dapr.getJob(new GetJobRequest("dock-plan")).block();
        assertThat(stored.getSchedule().getExpression()).startsWith("CRON_TZ=" + zone);
    }

    /** A JobRegistrar recognizes a schedule that will never be accepted by this text. */
    @Test
    void aScheduleThatCannotBeReadFailsTheValidation() {
        var unknown = new ScheduleJobRequest("dock-plan", JobSchedule.fromString("CRON_TZ=Nowhere/Else 0 0 6 * * 1-5"))
                .setOverwrite(true);

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> dapr.scheduleJob(unknown).block())
                .withMessageContaining("failed validation");
    }

    @Test
    void theDockIsMeasured() {
        dock.book(orderId);

        triggerNow("dock-load");

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(
                        metrics.get("shop.dock.booked").gauge().value())
                .isPositive()
                .isEqualTo(dock.booked(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
    }

    @Test
    void theDayIsPlanned(CapturedOutput output) {
        triggerNow("dock-plan");

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(output).contains("Dock plan of "));
    }

    @Test
    void theSweepLeavesWhatIsNotOldEnough(CapturedOutput output) {
        fulfil();

        triggerNow("sweep");

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(output).contains("Purged 0 workflows"));
        assertThat(control.find(orderId).state()).isEqualTo("COMPLETED");
    }

    @Test
    void whatIsOldEnoughIsForgottenButForItsHavingBeenThere() {
        fulfil();

        assertThat(archive.purgeEndedBefore(clock.instant().plus(TIMEOUT))).isPositive();

        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.find(orderId));
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.find(orderId));
    }

    private void schedule(String name, String schedule) {
        dapr.scheduleJob(new ScheduleJobRequest(name, JobSchedule.fromString(schedule)).setOverwrite(true))
                .block();
    }

    private void triggerNow(String name) {
        dapr.scheduleJob(new ScheduleJobRequest(name, clock.instant()).setOverwrite(true))
                .block();
    }

    private void fulfil() {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
        await().atMost(TIMEOUT).until(() -> control.find(orderId).state().equals("COMPLETED"));
    }
}
