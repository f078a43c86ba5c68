package com.example.shop.dapr.invocation;

import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.client.SidecarResilience;
import com.example.shop.dapr.metrics.BuildingBlock;
import com.example.shop.dapr.metrics.SidecarCalls;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

/** What both HTTP clients need for calls through the sidecar. */
record HttpInvocation(
        Sidecar sidecar,
        DaprJson json,
        SidecarResilience resilience,
        SidecarCalls calls,
        InvocationProperties timeouts) {

    /** Starts to measure a call as {@code dapr.client.calls}. */
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
