/** What a sidecar calls in an app that speaks gRPC: topics, input bindings, jobs and its probe. */
@NullMarked
package com.example.shop.dapr.callback;

import org.jspecify.annotations.NullMarked;
