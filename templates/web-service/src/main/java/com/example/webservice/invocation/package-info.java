/** The service invocation building block: calls of other services. */
@NullMarked
package com.example.webservice.invocation;

import org.jspecify.annotations.NullMarked;
