/** Tells whether the sidecar is there. */
@NullMarked
package com.example.shop.dapr.health;

import org.jspecify.annotations.NullMarked;
