package com.example.shop.dapr.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.v1.AppCallbackAlphaGrpc;
import io.dapr.v1.DaprAppCallbackProtos.JobEventRequest;
import io.dapr.v1.DaprAppCallbackProtos.JobEventResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes jobs that are due to their handlers. After {@code NOT_FOUND} the sidecar drops the trigger, so that is the status
 * for what no retry can heal: a job without a handler, and a payload that cannot be read.
 */
final class JobCallbackService extends AppCallbackAlphaGrpc.AppCallbackAlphaImplBase {

    private static final Logger log = LoggerFactory.getLogger(JobCallbackService.class);

    private final ObjectMapper json;
    private final List<JobHandler<?>> handlers;

    /** The handler with the longest name is asked first. */
    JobCallbackService(ObjectMapper json, List<JobHandler<?>> handlers) {
        this.json = json;
        this.handlers = handlers.stream()
                .sorted(Comparator.comparingInt(
                                (JobHandler<?> handler) -> handler.name().length())
                        .reversed())
                .toList();
    }

    @Override
    public void onJobEventAlpha1(JobEventRequest job, StreamObserver<JobEventResponse> response) {
        try {
            handle(handler(job), job);
            response.onNext(JobEventResponse.getDefaultInstance());
            response.onCompleted();
        } catch (JobDropped e) {
            log.warn("Dropped the job {}: {}", job.getName(), e.getMessage());
            response.onError(Status.NOT_FOUND.withDescription(e.getMessage()).asException());
        }
    }

    private JobHandler<?> handler(JobEventRequest job) {
        return handlers.stream()
                .filter(each -> each.handles(job.getName()))
                .findFirst()
                .orElseThrow(() -> new JobDropped("no handler has its name"));
    }

    private <T> void handle(JobHandler<T> handler, JobEventRequest job) {
        var payload = handler.type() == Void.class ? null : payload(handler.type(), job);
        handler.handler().accept(handler.rest(job.getName()), payload);
    }

    private <T> T payload(Class<T> type, JobEventRequest job) {
        T payload = read(type, job);
        if (payload == null) {
            throw new JobDropped("its payload is no " + type.getSimpleName());
        }
        return payload;
    }

    private <T> @Nullable T read(Class<T> type, JobEventRequest job) {
        try {
            return json.readValue(job.getData().getValue().toByteArray(), type);
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class JobDropped extends RuntimeException {

        private JobDropped(String reason) {
            super(reason);
        }
    }
}
