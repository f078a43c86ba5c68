package com.example.shop.dapr.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.example.shop.dapr.client.ComponentFailed;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StandingJobsTests {

    private final Job sweep = Job.recurring("sweep", "@daily");
    private final Jobs jobs = mock();

    @Test
    void schedulesWhatIsNotThere() throws InterruptedException {
        when(jobs.find("sweep")).thenReturn(Optional.empty());

        start();

        verify(jobs).schedule(sweep);
    }

    @Test
    void leavesAloneWhatIsThere() throws InterruptedException {
        when(jobs.find("sweep")).thenReturn(scheduled("@daily"));

        start();

        verify(jobs, never()).schedule(any());
    }

    @Test
    void replacesWhatHadAnotherScheduleInTheReleaseBefore() throws InterruptedException {
        when(jobs.find("sweep")).thenReturn(scheduled("@weekly"));

        start();

        verify(jobs).schedule(sweep);
    }

    @Test
    void triesUntilTheSchedulerIsThereAndSaysSoOnce(CapturedOutput output) throws InterruptedException {
        var away = new ComponentFailed("scheduler", "sweep", Status.UNAVAILABLE.asRuntimeException());
        when(jobs.find("sweep")).thenReturn(Optional.empty());
        doThrow(away).doThrow(away).doNothing().when(jobs).schedule(sweep);

        start();

        verify(jobs, times(3)).schedule(sweep);
        assertThat(output).containsOnlyOnce("The job sweep is not scheduled");
    }

    private void start() throws InterruptedException {
        new StandingJobs(jobs, List.of(sweep)).run(new DefaultApplicationArguments());
    }

    private static Optional<Jobs.Scheduled> scheduled(String schedule) {
        return Optional.of(new Jobs.Scheduled("sweep", schedule, "", 0, "", Duration.ZERO));
    }
}
