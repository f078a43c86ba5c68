/** The running suite, as the console reads it. */
@NullMarked
package com.example.shop.console.suite;

import org.jspecify.annotations.NullMarked;
