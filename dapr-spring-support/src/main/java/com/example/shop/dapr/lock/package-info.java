/** Mutual exclusion between replicas, and what makes it safe. */
@NullMarked
package com.example.shop.dapr.lock;

import org.jspecify.annotations.NullMarked;
