/** Closes an app's callbacks to everyone but its own sidecar. */
@NullMarked
package com.example.shop.dapr.security;

import org.jspecify.annotations.NullMarked;
