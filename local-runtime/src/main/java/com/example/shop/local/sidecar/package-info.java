/** A Dapr sidecar as a process. */
@NullMarked
package com.example.shop.local.sidecar;

import org.jspecify.annotations.NullMarked;
