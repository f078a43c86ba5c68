/** Locks between replicas, and the fencing tokens that make them safe. */
@NullMarked
package com.example.shop.dapr.lock;

import org.jspecify.annotations.NullMarked;
