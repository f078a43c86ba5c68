/** What Spring's HTTP clients and the SDK's gRPC stubs lack for calls of other services through the sidecar. */
@NullMarked
package com.example.shop.dapr.invocation;

import org.jspecify.annotations.NullMarked;
