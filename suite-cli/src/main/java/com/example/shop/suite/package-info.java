/** The whole suite as dapr.yaml describes it. */
@NullMarked
package com.example.shop.suite;

import org.jspecify.annotations.NullMarked;
