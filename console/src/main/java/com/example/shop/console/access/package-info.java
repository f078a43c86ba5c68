/** Which app may call which. */
@NullMarked
package com.example.shop.console.access;

import org.jspecify.annotations.NullMarked;
