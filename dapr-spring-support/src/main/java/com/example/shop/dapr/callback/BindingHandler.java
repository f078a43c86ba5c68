package com.example.shop.dapr.callback;

import java.util.function.Consumer;

/**
 * That a gRPC app takes what an input binding brings: declare one as a bean. An app that speaks HTTP has a route for it.
 *
 * @param component the name of the binding
 * @param handler of the data as it came; may be called twice for one, and what it throws asks for a retry
 */
public record BindingHandler(String component, Consumer<byte[]> handler) {}
