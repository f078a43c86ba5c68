/** The bindings building block: input from other systems, and output to them. */
@NullMarked
package com.example.reactiveservice.bindings;

import org.jspecify.annotations.NullMarked;
