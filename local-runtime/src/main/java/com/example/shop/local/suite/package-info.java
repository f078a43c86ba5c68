/** The whole suite as dapr.yaml describes it. */
@NullMarked
package com.example.shop.local.suite;

import org.jspecify.annotations.NullMarked;
