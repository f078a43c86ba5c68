package com.example.shop.dapr.invocation;

import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Clients of other apps as {@link ServiceInvocation} makes them, but none that blocks: for several calls at once, or for
 * a service that is reactive itself. It needs {@code spring-webflux}.
 */
public final class ReactiveServiceInvocation {

    private final WebClient sidecar;

    ReactiveServiceInvocation(WebClient sidecar) {
        this.sidecar = sidecar;
    }

    /**
     * An HTTP client of an app, described by an interface with {@code @HttpExchange} methods that answer a {@code Mono} or
     * a {@code Flux}. Give a call a time of its own with {@code timeout}.
     *
     * <p>They fail with the same exceptions as those of {@link ServiceInvocation#client}.
     */
    public <T> T client(String appId, Class<T> httpInterface) {
        var app =
                sidecar.mutate().defaultHeader(ServiceInvocation.APP_ID, appId).build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(app))
                .build()
                .createClient(httpInterface);
    }
}
