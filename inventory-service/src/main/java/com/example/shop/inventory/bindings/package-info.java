/** The bindings block: what suppliers announce, what a clock starts, and reports in files. */
@NullMarked
package com.example.shop.inventory.bindings;

import org.jspecify.annotations.NullMarked;
