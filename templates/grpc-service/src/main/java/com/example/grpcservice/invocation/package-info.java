/** The service invocation building block: calls of other services. */
@NullMarked
package com.example.grpcservice.invocation;

import org.jspecify.annotations.NullMarked;
