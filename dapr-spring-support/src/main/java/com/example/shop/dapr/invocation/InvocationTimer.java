package com.example.shop.dapr.invocation;

import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.metrics.BuildingBlock;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Measures calls of other apps by HTTP. */
record InvocationTimer(SidecarCalls calls) implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try (var call = begin(calls, request.getMethod(), request.getHeaders())) {
            try {
                var response = execution.execute(request, body);
                answered(call, response.getStatusCode());
                return response;
            } catch (IOException | RuntimeException e) {
                call.failed(e);
                throw e;
            }
        }
    }

    static SidecarCalls.Call begin(SidecarCalls calls, HttpMethod method, HttpHeaders headers) {
        var app = Objects.requireNonNullElse(headers.getFirst(ServiceInvocation.APP_ID), "sidecar");
        return calls.begin(BuildingBlock.SERVICE_INVOCATION, method.name(), app);
    }

    static void answered(SidecarCalls.Call call, HttpStatusCode status) {
        if (status.isError()) {
            call.failed(Integer.toString(status.value()));
        }
    }
}
