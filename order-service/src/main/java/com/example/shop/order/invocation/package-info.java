/** The service invocation block: calls inventory-service over HTTP and pricing-service over gRPC. */
@NullMarked
package com.example.shop.order.invocation;

import org.jspecify.annotations.NullMarked;
