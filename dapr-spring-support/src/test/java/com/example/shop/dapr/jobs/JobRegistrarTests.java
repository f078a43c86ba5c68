package com.example.shop.dapr.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.dapr.client.DaprClient;
import io.dapr.client.domain.GetJobResponse;
import io.dapr.client.domain.JobSchedule;
import io.dapr.client.domain.ScheduleJobRequest;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class JobRegistrarTests {

    private final ScheduleJobRequest sweep = new ScheduleJobRequest("sweep", JobSchedule.fromString("@daily"));
    private final DaprClient dapr = mock();

    @BeforeEach
    void theSchedulerIsAvailable() {
        when(dapr.scheduleJob(any())).thenReturn(Mono.empty());
    }

    @Test
    void schedulesAJobThatDoesNotExist() throws InterruptedException {
        when(dapr.getJob(any())).thenReturn(notFound());

        register();

        verify(dapr).scheduleJob(sweep);
    }

    @Test
    void leavesAJobAloneThatExists() throws InterruptedException {
        when(dapr.getJob(any())).thenReturn(scheduled("@daily"));

        register();

        verify(dapr, never()).scheduleJob(any());
    }

    @Test
    void overwritesAJobThatHadAnotherScheduleInTheReleaseBefore() throws InterruptedException {
        when(dapr.getJob(any())).thenReturn(scheduled("@weekly"));

        register();

        verify(dapr).scheduleJob(sweep);
        assertThat(sweep.getOverwrite()).isTrue();
    }

    @Test
    void overwritesAJobThatHadNoSchedule() throws InterruptedException {
        when(dapr.getJob(any())).thenReturn(Mono.just(new GetJobResponse("sweep", Instant.EPOCH)));

        register();

        verify(dapr).scheduleJob(sweep);
    }

    @Test
    void triesUntilTheSchedulerIsAvailableAndSaysSoOnce(CapturedOutput output) throws InterruptedException {
        when(dapr.getJob(any()))
                .thenReturn(failure("the scheduler is not available"))
                .thenReturn(Mono.error(new TimeoutException()))
                .thenReturn(notFound());
        when(dapr.scheduleJob(any()))
                .thenReturn(failure("the scheduler is not available"))
                .thenReturn(Mono.empty());

        register();

        verify(dapr, times(2)).scheduleJob(sweep);
        assertThat(output)
                .containsOnlyOnce("The job sweep is not scheduled")
                .containsOnlyOnce("Scheduled the job sweep: @daily");
    }

    @Test
    void aScheduleThatTheSchedulerCannotReadMakesTheStartupFail() {
        when(dapr.getJob(any())).thenReturn(notFound());
        when(dapr.scheduleJob(any()))
                .thenReturn(failure(
                        "failed to schedule job due to: rpc error: code = Unknown desc = job failed validation"));

        assertThatIllegalStateException()
                .isThrownBy(this::register)
                .withMessageContainingAll("job sweep: @daily", "@every 5m");
    }

    private void register() throws InterruptedException {
        new JobRegistrar(dapr, List.of(sweep)).run(new DefaultApplicationArguments());
    }

    private static Mono<GetJobResponse> scheduled(String schedule) {
        return Mono.just(new GetJobResponse("sweep", JobSchedule.fromString(schedule)));
    }

    private static Mono<GetJobResponse> notFound() {
        return failure("failed to get job due to: rpc error: code = NotFound desc = job not found: sweep");
    }

    private static <T> Mono<T> failure(String message) {
        return Mono.error(
                DaprException.propagate(Status.INTERNAL.withDescription(message).asRuntimeException()));
    }
}
