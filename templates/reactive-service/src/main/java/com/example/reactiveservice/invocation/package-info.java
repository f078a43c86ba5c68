/** The service invocation building block: calls of other services. */
@NullMarked
package com.example.reactiveservice.invocation;

import org.jspecify.annotations.NullMarked;
