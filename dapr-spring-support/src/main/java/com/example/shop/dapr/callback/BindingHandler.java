package com.example.shop.dapr.callback;

import java.util.function.Consumer;

/**
 * The handler of an input binding in a gRPC app: declare one as a bean. An app that is called by HTTP has a route for it.
 *
 * @param component the name of the binding
 * @param handler of the data as it came; may be called twice for one, and what it throws asks for a retry
 */
public record BindingHandler(String component, Consumer<byte[]> handler) {}
