/** The service invocation block: a gRPC service that other services call through the sidecars. */
@NullMarked
package com.example.shop.pricing.invocation;

import org.jspecify.annotations.NullMarked;
