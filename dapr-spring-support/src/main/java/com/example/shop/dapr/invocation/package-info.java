/** Calls to other apps through the sidecar, by HTTP interfaces and gRPC stubs. */
@NullMarked
package com.example.shop.dapr.invocation;

import org.jspecify.annotations.NullMarked;
