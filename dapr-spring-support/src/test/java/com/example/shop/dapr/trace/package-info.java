@NullMarked
package com.example.shop.dapr.trace;

import org.jspecify.annotations.NullMarked;
