package com.example.shop.order.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.jobs.Job;
import com.example.shop.dapr.jobs.Job.FailurePolicy;
import com.example.shop.dapr.jobs.Jobs;
import com.example.shop.local.LocalDapr;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.jobs.HeardJobs.Errand;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The jobs block on a real scheduler. */
@OrderServiceTest
class JobsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Errand ERRAND = new Errand("report", 0);

    private final String id = UUID.randomUUID().toString();
    private final String name = "test-" + id;
    private final Jobs jobs;
    private final HeardJobs heard;
    private final InstantSource clock;
    private final ServletWebServerApplicationContext app;

    JobsIT(
            @Autowired Jobs jobs,
            @Autowired HeardJobs heard,
            @Autowired InstantSource clock,
            @Autowired ServletWebServerApplicationContext app) {
        this.app = app;
        this.jobs = jobs;
        this.heard = heard;
        this.clock = clock;
    }

    @AfterEach
    void forget() {
        jobs.delete(name);
    }

    @Test
    void aOneTimeJobComesOnceAndIsGoneThen() {
        jobs.schedule(
                Job.once(name, clock.instant().plus(Duration.ofSeconds(1))).with(ERRAND));

        awaitTurns(1);
        await().atMost(PATIENCE).until(() -> jobs.find(name).isEmpty());
        await().during(Duration.ofSeconds(2)).until(() -> heard.turns(id).size() == 1);
    }

    @Test
    void aRecurringJobComesAsOftenAsItRepeats() {
        jobs.schedule(Job.every(Duration.ofSeconds(1), name).repeats(2).with(ERRAND));

        awaitTurns(2);
        await().during(Duration.ofSeconds(2)).until(() -> heard.turns(id).size() == 2);
        assertThat(jobs.find(name)).isEmpty();
    }

    @Test
    void aJobOfSixCronFieldsComesEverySecond() {
        jobs.schedule(Job.recurring(name, "* * * * * *").with(ERRAND));

        awaitTurns(2);
    }

    @Test
    void aJobEndsWithItsTimeToLive() {
        jobs.schedule(Job.every(Duration.ofSeconds(1), name)
                .until(clock.instant().plus(Duration.ofSeconds(3)))
                .with(ERRAND));

        awaitTurns(1);
        await().atMost(PATIENCE).until(() -> jobs.find(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@every 5m", "@daily", "0 30 6 * * 1-5"})
    void aJobIsKeptAsItWasScheduled(String schedule) {
        jobs.schedule(Job.recurring(name, schedule)
                .repeats(7)
                .with(ERRAND)
                .onFailure(FailurePolicy.retry(Duration.ofMillis(5250), 2)));

        assertThat(jobs.find(name)).hasValueSatisfying(job -> {
            assertThat(job.schedule()).isEqualTo(schedule);
            assertThat(job.repeats()).isEqualTo(7);
            assertThat(job.retryInterval()).isEqualTo(Duration.ofMillis(5250));
        });
    }

    @Test
    void aSecondJobOfTheNameTakesItsPlaceOnlyIfItMay() {
        jobs.schedule(Job.recurring(name, "@daily"));
        jobs.schedule(Job.recurring(name, "@weekly"));

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> jobs.schedule(Job.recurring(name, "@hourly").unlessThere()));
        assertThat(jobs.find(name)).map(Jobs.Scheduled::schedule).hasValue("@weekly");
    }

    @Test
    void aDeletedJobIsGoneAndDeletingItAgainDoesNoHarm() {
        jobs.schedule(Job.recurring(name, "@daily"));

        jobs.delete(name);
        jobs.delete(name);

        assertThat(jobs.find(name)).isEmpty();
    }

    @Test
    void aTurnThatFailsComesAgainByItsPolicy() {
        jobs.schedule(Job.once(name, clock.instant())
                .with(new Errand("flaky", 2))
                .onFailure(FailurePolicy.retry(Duration.ofMillis(1500), 3)));

        awaitTurns(3);
        await().during(Duration.ofSeconds(3)).until(() -> heard.turns(id).size() == 3);
    }

    @Test
    void aTurnThatFailsIsLostWhereThePolicySaysSo() {
        jobs.schedule(
                Job.once(name, clock.instant()).with(new Errand("flaky", 2)).onFailure(FailurePolicy.DROP));

        awaitTurns(1);
        await().during(Duration.ofSeconds(3)).until(() -> heard.turns(id).size() == 1);
    }

    /** The scheduler keeps it meanwhile, and delivers it once there is somebody again. */
    @Test
    void aJobThatIsDueWhileTheSidecarIsAwayComesLater() {
        jobs.schedule(
                Job.once(name, clock.instant().plus(Duration.ofSeconds(3))).with(ERRAND));
        var sidecar = LocalDapr.current().sidecar();
        sidecar.stop();
        sidecar.restart();

        awaitTurns(1);
    }

    @Test
    void aJobSurvivesACrashOfTheScheduler() {
        jobs.schedule(
                Job.once(name, clock.instant().plus(Duration.ofSeconds(3))).with(ERRAND));

        LocalDapr.current().infrastructure().crashScheduler();

        awaitTurns(1);
    }

    /** Of an app that does not answer, the sidecar lets the job wait; the policy decides for how long. */
    @Test
    void aJobThatIsDueWhileTheAppIsAwayComesLater() {
        jobs.schedule(Job.once(name, clock.instant().plus(Duration.ofSeconds(1)))
                .with(ERRAND)
                .onFailure(FailurePolicy.retry(Duration.ofSeconds(1), 60)));
        var server = app.getWebServer();
        server.stop();
        try {
            await().during(Duration.ofSeconds(3)).until(() -> heard.turns(id).isEmpty());
        } finally {
            server.start();
        }

        awaitTurns(1);
        LocalDapr.current().sidecar().awaitReady();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@sometimes", "every 5m", "* * *", "-"})
    void noScheduleIsRefused(String schedule) {
        assertThatExceptionOfType(DaprException.class).isThrownBy(() -> jobs.schedule(Job.recurring(name, schedule)));
        assertThat(jobs.find(name)).isEmpty();
    }

    @Test
    void aPayloadOverOneMebibyteIsRefusedHere() {
        var large = new Errand("x".repeat(1024 * 1024), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> jobs.schedule(Job.recurring(name, "@daily").with(large)))
                .withMessageContaining(name);
    }

    private void awaitTurns(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard.turns(id)).hasSizeGreaterThanOrEqualTo(count));
    }
}
