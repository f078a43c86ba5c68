package com.example.shop.dapr.jobs;

import com.example.shop.dapr.client.ComponentFailed;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.metrics.CallTimer;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import io.dapr.client.DaprClient;
import io.dapr.exceptions.DaprException;
import io.dapr.v1.CommonProtos.JobFailurePolicy;
import io.dapr.v1.CommonProtos.JobFailurePolicyConstant;
import io.dapr.v1.CommonProtos.JobFailurePolicyDrop;
import io.dapr.v1.DaprGrpc;
import io.dapr.v1.DaprGrpc.DaprBlockingStub;
import io.dapr.v1.DaprJobsProtos;
import io.dapr.v1.DaprJobsProtos.DeleteJobRequest;
import io.dapr.v1.DaprJobsProtos.GetJobRequest;
import io.dapr.v1.DaprJobsProtos.ScheduleJobRequest;
import io.grpc.ClientInterceptors;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The jobs of this app.
 *
 * <p>Not by the SDK's own methods: its failure policy loses the whole seconds of an interval, so that five seconds
 * become none ({@code FailurePolicyUtils}). The stub below it takes them right.
 */
public final class Jobs {

    /** As large as what a callback may bring. */
    private static final int MAX_PAYLOAD = 1024 * 1024;

    /** The scheduler answers in milliseconds, or not at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DaprBlockingStub sidecar;
    private final DaprJson json;

    /** The app id of the stub has no meaning here: the sidecar answers its own API whatever it says. */
    Jobs(DaprClient dapr, DaprJson json, TraceHeadersInterceptor trace, SidecarCalls calls) {
        this.sidecar = dapr.newGrpcStub(
                "jobs",
                channel ->
                        DaprGrpc.newBlockingStub(ClientInterceptors.intercept(channel, trace, new CallTimer(calls))));
        this.json = json;
    }

    /**
     * Schedules a job.
     *
     * @throws IllegalArgumentException if the payload cannot be written, or is larger than 1 MiB
     * @throws ComponentFailed if the sidecar refuses it, say for a schedule that is none, or is away
     */
    public void schedule(Job job) {
        var request = ScheduleJobRequest.newBuilder().setJob(message(job)).setOverwrite(job.overwrites());
        call(job.name(), stub -> stub.scheduleJobAlpha1(request.build()));
    }

    /** The job's schedule, or its due time if it comes once; nothing where there is no such job, or no longer. */
    public Optional<Scheduled> find(String name) {
        try {
            var job = call(
                            name,
                            stub -> stub.getJobAlpha1(
                                    GetJobRequest.newBuilder().setName(name).build()))
                    .getJob();
            return Optional.of(Scheduled.of(job));
        } catch (DaprException e) {
            if (String.valueOf(e.getMessage()).contains("not found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Also where there is no such job. */
    public void delete(String name) {
        call(
                name,
                stub -> stub.deleteJobAlpha1(
                        DeleteJobRequest.newBuilder().setName(name).build()));
    }

    private <T> T call(String job, Function<DaprBlockingStub, T> method) {
        try {
            return method.apply(sidecar.withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (StatusRuntimeException e) {
            throw new ComponentFailed("scheduler", job, e);
        }
    }

    private DaprJobsProtos.Job message(Job job) {
        var message = DaprJobsProtos.Job.newBuilder().setName(job.name()).setFailurePolicy(policy(job.failurePolicy()));
        if (job.schedule() != null) {
            message.setSchedule(job.schedule());
        }
        if (job.dueTime() != null) {
            message.setDueTime(job.dueTime().toString());
        }
        if (job.repeats() != null) {
            message.setRepeats(job.repeats());
        }
        if (job.ttl() != null) {
            message.setTtl(job.ttl().toString());
        }
        if (job.payload() != null) {
            message.setData(Any.newBuilder().setValue(payload(job.name(), job.payload())));
        }
        return message.build();
    }

    private ByteString payload(String name, Object payload) {
        try {
            var bytes = json.serialize(payload);
            if (bytes.length > MAX_PAYLOAD) {
                throw new IllegalArgumentException(
                        "The payload of job %s has %d bytes, more than %d".formatted(name, bytes.length, MAX_PAYLOAD));
            }
            return ByteString.copyFrom(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("The payload of job " + name + " cannot be written as JSON", e);
        }
    }

    private static JobFailurePolicy policy(Job.FailurePolicy policy) {
        if (policy instanceof Job.Retry retry) {
            return JobFailurePolicy.newBuilder()
                    .setConstant(JobFailurePolicyConstant.newBuilder()
                            .setInterval(duration(retry.interval()))
                            .setMaxRetries(retry.times()))
                    .build();
        }
        return JobFailurePolicy.newBuilder()
                .setDrop(JobFailurePolicyDrop.getDefaultInstance())
                .build();
    }

    private static com.google.protobuf.Duration duration(Duration duration) {
        return com.google.protobuf.Duration.newBuilder()
                .setSeconds(duration.getSeconds())
                .setNanos(duration.getNano())
                .build();
    }

    /**
     * A job as Dapr keeps it.
     *
     * @param schedule empty for one that comes once
     * @param repeats 0 for no limit
     * @param retryInterval zero where failures are dropped
     */
    public record Scheduled(
            String name, String schedule, String dueTime, int repeats, String ttl, Duration retryInterval) {

        private static Scheduled of(DaprJobsProtos.Job job) {
            var interval = job.getFailurePolicy().getConstant().getInterval();
            return new Scheduled(
                    job.getName(),
                    job.getSchedule(),
                    job.getDueTime(),
                    job.getRepeats(),
                    job.getTtl(),
                    Duration.ofSeconds(interval.getSeconds(), interval.getNanos()));
        }
    }
}
