package com.example.shop.dapr.invocation;

import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.model.BuildingBlock;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

/** Measures calls of other services over HTTP, as {@code dapr.client.calls}. */
record InvocationTimer(SidecarCalls calls) {

    SidecarCalls.Call begin(HttpMethod method, HttpHeaders headers) {
        var appId = Objects.requireNonNullElse(headers.getFirst("dapr-app-id"), "sidecar");
        return calls.begin(BuildingBlock.SERVICE_INVOCATION, method.name(), appId);
    }

    static void end(SidecarCalls.Call call, HttpStatusCode status) {
        if (status.isError()) {
            call.failed(Integer.toString(status.value()));
        }
    }
}
