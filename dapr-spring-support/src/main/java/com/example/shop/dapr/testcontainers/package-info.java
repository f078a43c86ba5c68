/** A sidecar in a container, for tests. */
@NullMarked
package com.example.shop.dapr.testcontainers;

import org.jspecify.annotations.NullMarked;
