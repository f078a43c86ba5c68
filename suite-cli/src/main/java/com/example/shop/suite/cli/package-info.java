/** The commands of {@code ./suite}. */
@NullMarked
package com.example.shop.suite.cli;

import org.jspecify.annotations.NullMarked;
