package com.example.shop.order.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.jobs.ReceivedJobs.JobData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ConstantFailurePolicy;
import io.dapr.client.domain.DeleteJobRequest;
import io.dapr.client.domain.DropFailurePolicy;
import io.dapr.client.domain.GetJobRequest;
import io.dapr.client.domain.GetJobResponse;
import io.dapr.client.domain.JobSchedule;
import io.dapr.client.domain.ScheduleJobRequest;
import io.dapr.exceptions.DaprException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The jobs block on a real scheduler. */
@OrderServiceTest
@ExtendWith(OutputCaptureExtension.class)
class JobsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JobSchedule EVERY_SECOND = JobSchedule.fromString("@every 1s");

    private final String id = UUID.randomUUID().toString();
    private final String name = "test-" + id;
    private final DaprClient dapr;
    private final ReceivedJobs received;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final ServletWebServerApplicationContext app;

    JobsIT(
            @Autowired DaprClient dapr,
            @Autowired ReceivedJobs received,
            @Autowired ObjectMapper json,
            @Autowired InstantSource clock,
            @Autowired ServletWebServerApplicationContext app) {
        this.dapr = dapr;
        this.received = received;
        this.json = json;
        this.clock = clock;
        this.app = app;
    }

    @AfterEach
    void delete() {
        dapr.deleteJob(new DeleteJobRequest(name)).block();
    }

    @Test
    void aOneTimeJobIsTriggeredOnceAndThenDeleted() {
        schedule(once(in(1)));

        awaitTriggers(1);
        awaitNoJob();
        await().during(Duration.ofSeconds(2)).until(() -> received.triggers(id).size() == 1);
    }

    @Test
    void aRecurringJobIsTriggeredAsOftenAsItRepeats() {
        schedule(recurring(EVERY_SECOND).setRepeat(2));

        awaitTriggers(2);
        await().during(Duration.ofSeconds(2)).until(() -> received.triggers(id).size() == 2);
        assertNoJob();
    }

    @Test
    void aJobOfSixCronFieldsIsTriggeredEverySecond() {
        schedule(recurring(JobSchedule.fromString("* * * * * *")));

        awaitTriggers(2);
    }

    @Test
    void aJobEndsWithItsTimeToLive() {
        schedule(recurring(EVERY_SECOND).setTtl(in(3)));

        awaitTriggers(1);
        awaitNoJob();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@every 5m", "@daily", "0 30 6 * * 1-5"})
    void aJobIsKeptAsItWasScheduled(String schedule) {
        schedule(recurring(JobSchedule.fromString(schedule))
                .setRepeat(7)
                .setFailurePolicy(new ConstantFailurePolicy(2).setDurationBetweenRetries(Duration.ofMillis(250))));

        var job = find();
        assertThat(job.getSchedule().getExpression()).isEqualTo(schedule);
        assertThat(job.getRepeats()).isEqualTo(7);
        assertThat(job.getFailurePolicy()).isInstanceOfSatisfying(ConstantFailurePolicy.class, policy -> assertThat(
                        policy.getDurationBetweenRetries())
                .isEqualTo(Duration.ofMillis(250)));
    }

    @Test
    void aJobOfTheSameNameReplacesTheFirstOnlyWithOverwrite() {
        schedule(recurring(JobSchedule.fromString("@daily")));
        schedule(recurring(JobSchedule.fromString("@weekly")));

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() ->
                        schedule(recurring(JobSchedule.fromString("@hourly")).setOverwrite(false)));
        assertThat(find().getSchedule().getExpression()).isEqualTo("@weekly");
    }

    @Test
    void aJobCanBeDeletedTwice() {
        schedule(recurring(JobSchedule.fromString("@daily")));

        delete();
        delete();

        assertNoJob();
    }

    @Test
    void aFailedTriggerIsRetriedByTheFailurePolicy() {
        var policy = new ConstantFailurePolicy(3).setDurationBetweenRetries(Duration.ofMillis(900));
        schedule(once(clock.instant()).setData(failing(2)).setFailurePolicy(policy));

        awaitTriggers(3);
        await().during(Duration.ofSeconds(3)).until(() -> received.triggers(id).size() == 3);
    }

    @Test
    void aFailedTriggerIsDroppedByTheDropPolicy() {
        schedule(once(clock.instant()).setData(failing(2)).setFailurePolicy(new DropFailurePolicy()));

        awaitTriggers(1);
        await().during(Duration.ofSeconds(3)).until(() -> received.triggers(id).size() == 1);
    }

    /** This is how the suite retries: see docs/decisions/2026-11-26-jobs-on-the-sdk.md. */
    @Test
    void afterADroppedTriggerTheNextOneFollows() {
        schedule(recurring(EVERY_SECOND)
                .setDueTime(clock.instant())
                .setRepeat(3)
                .setData(failing(2))
                .setFailurePolicy(new DropFailurePolicy()));

        awaitTriggers(3);
        awaitNoJob();
        assertThat(received.triggers(id)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "5", "{\"text\": \"report\", \"failures\": \"many\"}"})
    void aJobWithAnUnreadablePayloadIsDropped(String payload, CapturedOutput output) {
        schedule(once(clock.instant()).setData(payload.getBytes(StandardCharsets.UTF_8)));

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(output)
                .containsOnlyOnce("Dropped the job " + name + ": its payload cannot be read"));
        awaitNoJob();
        assertThat(received.triggers(id)).isEmpty();
    }

    /** The scheduler stores the job and triggers it when a sidecar of the app is connected again. */
    @Test
    void aJobThatIsDueWhileTheSidecarIsStoppedIsTriggeredLater() {
        schedule(once(in(3)));
        var sidecar = LocalDapr.current().sidecar();
        sidecar.stop();
        sidecar.restart();

        awaitTriggers(1);
    }

    @Test
    void aJobSurvivesACrashOfTheScheduler() {
        schedule(once(in(3)));

        LocalDapr.current().infrastructure().crashScheduler();

        awaitTriggers(1);
    }

    /** While the app does not respond, each trigger fails. */
    @Test
    void aJobThatIsDueWhileTheAppIsStoppedIsTriggeredLater() {
        schedule(recurring(EVERY_SECOND).setDueTime(in(1)).setRepeat(60).setFailurePolicy(new DropFailurePolicy()));
        var server = app.getWebServer();
        server.stop();
        try {
            await().during(Duration.ofSeconds(3))
                    .until(() -> received.triggers(id).isEmpty());
        } finally {
            server.start();
        }

        awaitTriggers(1);
        LocalDapr.current().sidecar().awaitReady();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@sometimes", "every 5m", "* * *", "-"})
    void anInvalidScheduleIsRefused(String schedule) {
        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> schedule(recurring(JobSchedule.fromString(schedule))));
        assertNoJob();
    }

    private ScheduleJobRequest once(Instant due) {
        return new ScheduleJobRequest(name, due).setData(failing(0)).setOverwrite(true);
    }

    private ScheduleJobRequest recurring(JobSchedule schedule) {
        return new ScheduleJobRequest(name, schedule).setData(failing(0)).setOverwrite(true);
    }

    private void schedule(ScheduleJobRequest job) {
        dapr.scheduleJob(job).block();
    }

    private GetJobResponse find() {
        return dapr.getJob(new GetJobRequest(name)).block();
    }

    private void awaitNoJob() {
        await().atMost(TIMEOUT).untilAsserted(this::assertNoJob);
    }

    private void assertNoJob() {
        assertThatExceptionOfType(DaprException.class).isThrownBy(this::find).withMessageContaining("not found");
    }

    private void awaitTriggers(int count) {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(received.triggers(id)).hasSizeGreaterThanOrEqualTo(count));
    }

    private Instant in(int seconds) {
        return clock.instant().plus(Duration.ofSeconds(seconds));
    }

    private byte[] failing(int times) {
        try {
            return json.writeValueAsBytes(new JobData("report", times));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
