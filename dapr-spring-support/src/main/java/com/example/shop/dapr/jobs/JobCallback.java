package com.example.shop.dapr.jobs;

import io.dapr.v1.AppCallbackAlphaGrpc;
import io.dapr.v1.DaprAppCallbackProtos.JobEventRequest;
import io.dapr.v1.DaprAppCallbackProtos.JobEventResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/** {@link JobController} for an app that speaks gRPC: what no retry can heal is {@code NOT_FOUND}. */
final class JobCallback extends AppCallbackAlphaGrpc.AppCallbackAlphaImplBase {

    private static final Logger log = LoggerFactory.getLogger(JobCallback.class);

    private final SingletonSupplier<JobHandlers> handlers;

    JobCallback(SingletonSupplier<JobHandlers> handlers) {
        this.handlers = handlers;
    }

    @Override
    public void onJobEventAlpha1(JobEventRequest job, StreamObserver<JobEventResponse> response) {
        try {
            handlers.obtain()
                    .handle(job.getName(), job.getData().getValue().toByteArray())
                    .block();
            response.onNext(JobEventResponse.getDefaultInstance());
            response.onCompleted();
        } catch (UnknownJob | BadJobPayload e) {
            log.warn("Job dropped: {}", e.getMessage());
            response.onError(Status.NOT_FOUND.withDescription(e.getMessage()).asException());
        }
    }
}
