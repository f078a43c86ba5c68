@NullMarked
package com.example.shop.dapr.metrics;

import org.jspecify.annotations.NullMarked;
