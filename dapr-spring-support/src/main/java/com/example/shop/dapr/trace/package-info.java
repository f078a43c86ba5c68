/** Carries the trace of a request into every call to the sidecar. */
@NullMarked
package com.example.shop.dapr.trace;

import org.jspecify.annotations.NullMarked;
