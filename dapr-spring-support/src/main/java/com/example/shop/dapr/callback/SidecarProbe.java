package com.example.shop.dapr.callback;

import com.google.protobuf.Empty;
import io.dapr.v1.AppCallbackHealthCheckGrpc;
import io.dapr.v1.DaprAppCallbackProtos.HealthCheckResponse;
import io.grpc.stub.StreamObserver;

/** Tells the sidecar that this app is alive: what {@code /health} is for an app that speaks HTTP. */
final class SidecarProbe extends AppCallbackHealthCheckGrpc.AppCallbackHealthCheckImplBase {

    @Override
    public void healthCheck(Empty request, StreamObserver<HealthCheckResponse> response) {
        response.onNext(HealthCheckResponse.getDefaultInstance());
        response.onCompleted();
    }
}
