/** Measures every call of a building block, and shows all metrics on a port of their own. */
@NullMarked
package com.example.shop.dapr.metrics;

import org.jspecify.annotations.NullMarked;
