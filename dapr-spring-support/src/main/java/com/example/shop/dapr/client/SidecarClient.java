package com.example.shop.dapr.client;

import io.dapr.client.DaprClient;
import io.dapr.client.DaprPreviewClient;

/**
 * Both of the SDK's clients in one, as its implementation is: one bean serves both, two beans would make either
 * ambiguous. What fails is a {@link ComponentFailed}.
 */
@SuppressWarnings("try") // the SDK lets close() throw anything
public interface SidecarClient extends DaprClient, DaprPreviewClient {}
