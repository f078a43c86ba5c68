/** The service invocation block: how the price list is reached over gRPC, through the sidecars. */
@NullMarked
package com.example.shop.pricing.invocation;

import org.jspecify.annotations.NullMarked;
