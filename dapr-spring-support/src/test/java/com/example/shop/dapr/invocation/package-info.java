@NullMarked
package com.example.shop.dapr.invocation;

import org.jspecify.annotations.NullMarked;
